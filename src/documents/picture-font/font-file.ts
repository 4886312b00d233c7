/** A growing run of big-endian numbers. */
export type Bytes = number[];

export const u16 = (...values: readonly number[]): Bytes =>
  values.flatMap((value) => [(value >> 8) & 255, value & 255]);
export const u32 = (...values: readonly number[]): Bytes =>
  values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);

const tagOf = (tag: string): Bytes => [...tag].map((letter) => letter.charCodeAt(0));

const checksum = (bytes: Bytes): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4)
    for (let part = 0; part < 4; part += 1) sum = (sum + ((bytes[at + part] ?? 0) << (24 - part * 8))) >>> 0;
  return sum;
};

/** Tables as one TrueType file: directory by tag, each table on a boundary of four. */
export const fontFile = (tables: Readonly<Record<string, Bytes>>): Uint8Array => {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = [...u32(0x00010000), ...u16(names.length, power * 16, Math.log2(power), (names.length - power) * 16)];
  const directory: Bytes = [];
  const body: Bytes[] = [];
  let at = head.length + names.length * 16;
  for (const name of names) {
    const table = tables[name] ?? [];
    directory.push(...tagOf(name), ...u32(checksum(table), at, table.length));
    body.push(
      table,
      Array.from({ length: (4 - (table.length % 4)) % 4 }, () => 0),
    );
    at += table.length + ((4 - (table.length % 4)) % 4);
  }
  return Uint8Array.from([head, directory, ...body].flat());
};
