import type { Database } from '../../server/db/database.ts';

/** What one change means to us, whatever its number: a text that stands in no other change. */
export type Marker = string;

type Kept = { readonly officeId: string; readonly deviceId: string; readonly n: number };

export type SaidLedger = {
  readonly newMarker: () => Marker;
  /** A screen called it saved. */
  readonly say: (marker: Marker) => void;
  /** A device was told that the county has it. */
  readonly told: (changeId: string, hash: string) => void;
  /** What the fault itself took: it lay in two places, and both were damaged in one round. Must have been told. */
  readonly excuse: (marker: Marker) => void;
  readonly saidCount: () => number;
  /** Said so far and not seen at the county when it was last read. */
  readonly notArrived: () => readonly Marker[];
  /** Reads what is new in `changes`; nothing in there ever goes away. */
  readonly read: (database: Database) => Promise<void>;
  readonly lost: () => readonly Marker[];
  readonly doubled: () => readonly Marker[];
  /** Changes that a device was told are taken, and are not in `changes` as they were told. */
  readonly brokenPromises: () => readonly string[];
};

const MARKER = /记号[a-z0-9]+(?:-\d+)+/gu;

const markersIn = (body: unknown): readonly Marker[] => {
  const { set } = body as { set: readonly { now: unknown }[] };
  return JSON.stringify(set.map(({ now }) => now)).match(MARKER) ?? [];
};

/** Keeps what was called saved, and holds it against the county's own log. */
export const createSaidLedger = (name: string): SaidLedger => {
  let next = 0;
  const said = new Set<Marker>();
  const excused = new Set<Marker>();
  const effects = new Map<Marker, number>();
  const hashes = new Map<string, string>();
  const promises = new Map<string, string>();
  const broken = new Set<string>();
  const lastN = new Map<string, Kept>();

  const take = (deviceId: string, row: { n: number; hash: string; outcome: string; seq: number; body: unknown }) => {
    hashes.set(`${deviceId}.${row.n}`, row.hash);
    const effect = row.outcome !== 'parked' && row.seq > 0 ? 1 : 0;
    for (const marker of markersIn(row.body)) effects.set(marker, (effects.get(marker) ?? 0) + effect);
  };
  const readDevice = async (database: Database, officeId: string, deviceId: string): Promise<void> => {
    const from = lastN.get(deviceId)?.n ?? 0;
    const rows = await database
      .selectFrom('changes')
      .select(['n', 'hash', 'outcome', 'seq', 'body'])
      .where('office_id', '=', officeId)
      .where('device_id', '=', deviceId)
      .where('n', '>', from)
      .orderBy('n')
      .execute();
    for (const row of rows) take(deviceId, row);
    const last = rows.at(-1);
    if (last) lastN.set(deviceId, { officeId, deviceId, n: last.n });
  };
  return {
    newMarker: () => {
      next += 1;
      return `记号${name}-${next}`;
    },
    say: (marker) => void said.add(marker),
    told: (changeId, hash) => void promises.set(changeId, hash),
    excuse: (marker) => void excused.add(marker),
    saidCount: () => said.size,
    notArrived: () => [...said].filter((marker) => !effects.has(marker)),
    read: async (database) => {
      // What is told while we read may be newer than what we read.
      const due = [...promises];
      for (const { office_id: officeId, id } of await database
        .selectFrom('devices')
        .select(['office_id', 'id'])
        .execute())
        await readDevice(database, officeId, id);
      for (const [id, hash] of due) {
        if (hashes.get(id) === hash) promises.delete(id);
        else broken.add(id);
      }
    },
    lost: () => [...said].filter((marker) => !effects.has(marker) && !excused.has(marker)),
    doubled: () => [...effects].flatMap(([marker, times]) => (times > 1 ? [marker] : [])),
    brokenPromises: () => [...broken],
  };
};
