import { type Kysely, sql } from 'kysely';
import { backedUpAtOf, backedUpOf, backedUpSeqOf } from '../backup/backed-up-of.ts';
import type { Tables } from '../db/tables.ts';
import { UNKNOWN_HOLDER } from '../numbers/unknown-holder.ts';
import { timelineOf } from '../timeline.ts';
import type { KnownDevice } from './known-device.ts';
import type { OfficeAsk, OfficeHeld } from './office-store.ts';

const massOf = (officeId: string, ids: string[]) => sql`
  json_build_object(
    'records', (SELECT count(*) FROM records WHERE office_id = ${officeId}),
    'madeHere', (SELECT coalesce(json_agg(DISTINCT body ->> 'recordId'), '[]'::json) FROM changes
      WHERE office_id = ${officeId} AND device_id IN (SELECT id FROM line) AND outcome <> 'parked'
        AND body -> 'set' -> 0 ->> 'path' = '' AND body ->> 'recordId' = ANY(${ids}::text[])))`;

/** Few records, a small table: what the county made and the office lacks, or has otherwise. */
const owed = (officeId: string) => sql`
  SELECT c.id, c.kind, c.doc, r.seq FROM county_records c
    LEFT JOIN records r ON r.office_id = ${officeId} AND r.id = c.id
  WHERE r.doc IS DISTINCT FROM c.doc ORDER BY c.made_at, c.id`;

type ReadHere = Omit<OfficeHeld, 'seq' | 'sum' | 'usersVersion'>;

/** One JSON list per subquery, so that everything a request needs comes in one round trip. */
const list = (query: ReturnType<typeof sql>) => sql`(SELECT coalesce(json_agg(q), '[]'::json) FROM (${query}) AS q)`;

/** This device and those it was forked from, nearest first. */
const identities = ({ officeId, id }: KnownDevice) => sql`
  WITH RECURSIVE line (id, forked_from, steps) AS (
    SELECT id, forked_from, 0 FROM devices WHERE office_id = ${officeId} AND id = ${id}
    UNION ALL
    SELECT devices.id, devices.forked_from, steps + 1 FROM line JOIN devices
      ON devices.office_id = ${officeId} AND devices.id = line.forked_from WHERE steps < 100
  ) SELECT id, steps FROM line`;

const users = (officeId: string) => sql`
  SELECT id, name, role, revoked_at IS NOT NULL AS revoked,
    (SELECT coalesce(json_agg(json_build_object('version', version, 'role', role, 'revoked', revoked) ORDER BY version), '[]'::json)
      FROM user_roles WHERE user_roles.office_id = ${officeId} AND user_id = users.id) AS history
  FROM users WHERE office_id = ${officeId} ORDER BY id`;

const openConflicts = (officeId: string, ids: string[]) => sql`
  SELECT doc ->> 'recordId' AS "recordId", doc ->> 'path' AS path FROM records
  WHERE office_id = ${officeId} AND kind = 'conflict' AND doc ->> 'status' = 'open' AND doc ->> 'recordId' = ANY(${ids}::text[])
  ORDER BY seq`;

/** The register's rows of some numbers are looked for only where a document is to bear one: few requests do. */
const records = (officeId: string, ids: string[], labels: readonly string[]) => sql`
  SELECT id, kind, seq, doc FROM records WHERE office_id = ${officeId} AND (id = ANY(${ids}::text[])
    ${labels.length > 0 ? sql`OR (kind = 'numberUse' AND doc ->> 'label' = ANY(${[...labels]}::text[]))` : sql``})
  ORDER BY seq`;

/** Everything a request needs of its office, in one statement; run it after the office's row is locked. */
export const readOffice = async (tx: Kysely<Tables>, device: KnownDevice, ask: OfficeAsk): Promise<ReadHere> => {
  const { officeId, id } = device;
  const ids = [...ask.recordIds];
  const { rows } = await sql<ReadHere & { line: { id: string; steps: number }[]; backedUpMoment: Date | null }>`
    WITH line AS MATERIALIZED (${identities(device)})
    SELECT
      (SELECT value FROM meta WHERE key = 'timeline') AS timeline,
      (SELECT last_n FROM devices WHERE office_id = ${officeId} AND id = ${id}) AS "lastN",
      ${backedUpOf(officeId, id)} AS "backedUp", ${backedUpSeqOf(officeId)} AS "backedUpSeq",
      ${backedUpAtOf(officeId)} AS "backedUpMoment",
      ${list(sql`SELECT id, steps FROM line ORDER BY steps`)} AS line,
      ${list(sql`SELECT version, from_n AS "fromN" FROM device_told WHERE office_id = ${officeId} AND device_id = ${id} ORDER BY version`)} AS told,
      ${list(sql`SELECT n, hash, outcome, seq, problem FROM changes
        WHERE office_id = ${officeId} AND device_id = ${id} AND n = ANY(${[...ask.ns]}::bigint[]) ORDER BY n`)} AS remembered,
      ${list(sql`SELECT DISTINCT ON (content) content, outcome, seq, problem FROM changes
        WHERE office_id = ${officeId} AND content = ANY(${[...ask.contents]}::text[]) ORDER BY content, seq DESC`)} AS "knownContents",
      ${list(records(officeId, ids, ask.labels))} AS records,
      (SELECT value FROM meta WHERE key = 'put-back-at') AS "putBackAt",
      ${list(openConflicts(officeId, ids))} AS "openConflicts",
      ${list(owed(officeId))} AS owed,
      ${list(users(officeId))} AS users,
      ${list(sql`SELECT id, device_id AS "deviceId", series, year, from_n AS "from", to_n AS "to",
          to_char(leased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "leasedAt" FROM number_leases
        WHERE office_id = ${officeId} AND (year >= ${ask.year} OR device_id = ${UNKNOWN_HOLDER} OR device_id IN (SELECT id FROM line)
            OR (year = ${ask.year - 1} AND leased_at <= (SELECT value::timestamptz FROM meta WHERE key = 'put-back-at'))) ORDER BY year, series, from_n`)} AS leases,
      ${ask.weighMass ? massOf(officeId, ids) : sql`NULL`} AS mass
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the office answered nothing');
  const { line, backedUpMoment, ...held } = row;
  return {
    ...held,
    ...(backedUpMoment ? { backedUpAt: backedUpMoment.toISOString() } : {}),
    timeline: held.timeline ?? (await timelineOf(tx)),
    identities: line.map((one) => one.id),
  };
};
