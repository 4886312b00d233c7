/** A running sum over (record id, seq) of an office: order does not matter, a row can be added and taken out. 16 hex digits, two lanes of 32 bits. */
export type OfficeSum = string;

/** Buckets of a repair: a record lies in the bucket of its id, whatever its seq. */
export const BUCKETS = 256;

export const EMPTY_SUM: OfficeSum = '0000000000000000';

/** FNV-1a over UTF-16 units, then murmur3's finaliser: spreads well, needs no library, the same on both sides. */
const lane = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
const lanesOf = (sum: OfficeSum): [number, number] => [
  Number.parseInt(sum.slice(0, 8), 16),
  Number.parseInt(sum.slice(8), 16),
];

export const bucketOf = (recordId: string): number => lane(recordId, 0x811c9dc5) % BUCKETS;

const moved = (sum: OfficeSum, recordId: string, seq: number, way: 1 | -1): OfficeSum => {
  const [high, low] = lanesOf(sum);
  const row = `${recordId}:${seq}`;
  return hex(high + way * lane(row, 0x811c9dc5)) + hex(low + way * lane(row, 0x9747b28c));
};

/** The sum after a record got its seq. */
export const sumWith = (sum: OfficeSum, recordId: string, seq: number): OfficeSum => moved(sum, recordId, seq, 1);

/** The sum after a record's old seq went. */
export const sumWithout = (sum: OfficeSum, recordId: string, seq: number): OfficeSum => moved(sum, recordId, seq, -1);

/** The 256 sums by bucket, of rows held on one side; two sides differ exactly in the buckets whose sums differ. */
export const bucketSums = (rows: Iterable<{ readonly id: string; readonly seq: number }>): OfficeSum[] => {
  const sums = Array.from({ length: BUCKETS }, () => EMPTY_SUM);
  for (const { id, seq } of rows) {
    const at = bucketOf(id);
    sums[at] = sumWith(sums[at] ?? EMPTY_SUM, id, seq);
  }
  return sums;
};
