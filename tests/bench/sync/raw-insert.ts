import pg from 'pg';

type Row = readonly unknown[];
const RECORDS = ['office_id', 'id', 'kind', 'seq', 'doc'];
const CHANGES = ['office_id', 'device_id', 'n', 'hash', 'content', 'outcome', 'seq', 'problem', 'body', 'received_at'];

const textOf = (column: string): string => (['doc', 'body', 'problem'].includes(column) ? `${column}::text` : column);

const insertInto = (table: string, columns: readonly string[], rows: readonly Row[]) => {
  const places = rows.map(
    (_row, at) => `(${columns.map((_column, n) => `$${at * columns.length + n + 1}`).join(',')})`,
  );
  return { text: `INSERT INTO ${table} (${columns.join(',')}) VALUES ${places.join(',')}`, values: rows.flat() };
};

/**
 * What the county has just stored for a device, stored once more by nothing but SQL: the same rows in the same batches, one multi-row INSERT for each
 * table and one transaction for each batch, into tables with the same indexes, over a connection of its own. Answers the milliseconds.
 */
export const rawInsert = async (
  databaseUrl: string,
  { officeId, deviceId }: { readonly officeId: string; readonly deviceId: string },
  batches: readonly number[],
): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const read = async (columns: readonly string[], from: string): Promise<Row[]> =>
    (await client.query({ text: `SELECT ${columns.map(textOf).join(',')} FROM ${from}`, rowMode: 'array' })).rows;
  const own = `office_id = '${officeId}' AND device_id = '${deviceId}'`;
  const changes = await read(CHANGES, `changes WHERE ${own} ORDER BY n`);
  const records = await read(
    RECORDS,
    `records WHERE office_id = '${officeId}' AND seq IN (SELECT seq FROM changes WHERE ${own}) ORDER BY seq`,
  );
  await client.query('DROP TABLE IF EXISTS raw_records, raw_changes');
  await client.query('CREATE TABLE raw_records (LIKE records INCLUDING ALL)');
  await client.query('CREATE TABLE raw_changes (LIKE changes INCLUDING ALL)');
  if (records.length !== changes.length) throw new Error('raw: rows are missing');
  const from = performance.now();
  let done = 0;
  for (const batch of batches) {
    await client.query('BEGIN');
    await client.query(insertInto('raw_records', RECORDS, records.slice(done, done + batch)));
    await client.query(insertInto('raw_changes', CHANGES, changes.slice(done, done + batch)));
    await client.query('COMMIT');
    done += batch;
  }
  const ms = performance.now() - from;
  await client.end();
  return ms;
};
