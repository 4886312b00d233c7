import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { KnownDevice } from './known-device.ts';
import type { OfficeWrite } from './office-store.ts';

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** A new record's doc travels once: where it is the very value that a change of this request set whole, the statement takes it from there. */
const leanRecords = (records: OfficeWrite['records'], changes: OfficeWrite['changes']): readonly unknown[] => {
  const setWhole = new Map<unknown, number>();
  for (const { n, body } of changes) if (body.set[0]?.path === '') setWhole.set(body.set[0].now, n);
  return records.map(({ id, kind, seq, doc }) => {
    const n = setWhole.get(doc);
    return n === undefined ? { id, kind, seq, doc } : { id, kind, seq, n };
  });
};

/** Everything a request changes, in one statement: records, custody, blocks, what the device was told, and the counters last. */
export const writeOffice = async (
  tx: Kysely<Tables>,
  { officeId, id }: KnownDevice,
  { at, seq, sum, lastN, waiting, records, changes, leases, told, gap }: OfficeWrite,
): Promise<void> => {
  await sql`
    WITH c AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${json(changes)})
        AS c (n bigint, hash text, content text, outcome text, seq bigint, problem jsonb, body jsonb)
    ), put AS (
      INSERT INTO records (office_id, id, kind, seq, doc)
      SELECT ${officeId}, r.id, r.kind, r.seq, coalesce(r.doc, c.body #> '{set,0,now}')
      FROM jsonb_to_recordset(${json(leanRecords(records, changes))}) AS r (id text, kind text, seq bigint, doc jsonb, n bigint)
        LEFT JOIN c ON c.n = r.n
      ON CONFLICT (office_id, id) DO UPDATE SET seq = excluded.seq, doc = excluded.doc
    ), kept AS (
      INSERT INTO changes (office_id, device_id, n, hash, content, outcome, seq, problem, body, received_at)
      SELECT ${officeId}, ${id}, c.n, c.hash, c.content, c.outcome, c.seq, c.problem, c.body, ${at} FROM c
    ), leased AS (
      INSERT INTO number_leases (office_id, id, device_id, series, year, from_n, to_n, leased_at)
      SELECT ${officeId}, l.id, l."deviceId", l.series, l.year, l."from", l."to", l."leasedAt"
      FROM jsonb_to_recordset(${json(leases)})
        AS l (id text, "deviceId" text, series text, year integer, "from" integer, "to" integer, "leasedAt" timestamptz)
    ), told AS (
      INSERT INTO device_told (office_id, device_id, version, from_n)
      SELECT ${officeId}, ${id}, t.version, t."fromN"
      FROM jsonb_to_recordset(${json(told ? [told] : [])}) AS t (version bigint, "fromN" bigint)
    ), missed AS (
      INSERT INTO device_gaps (office_id, device_id, from_n, to_n, at)
      SELECT ${officeId}, ${id}, g."from", g."to", ${at}
      FROM jsonb_to_recordset(${json(gap ? [gap] : [])}) AS g ("from" bigint, "to" bigint)
    ), heard AS (
      UPDATE devices SET last_seen_at = ${at}, last_n = ${lastN}, last_waiting = ${waiting}
      WHERE office_id = ${officeId} AND id = ${id}
    )
    UPDATE offices SET seq = ${seq}, sum = ${sum}, last_synced_at = ${at} WHERE id = ${officeId}
  `.execute(tx);
};
