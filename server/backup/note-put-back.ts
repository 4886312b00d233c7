import type pg from 'pg';

/**
 * Notes until when blocks of numbers were given before the county was put back: what it lost of the register any laptop of the office may bring
 * (S7). Never earlier than the newest block it knows, whatever this machine's clock says. Before numbers are passed over.
 */
export const notePutBack = async (client: pg.Client, now: Date): Promise<void> => {
  await client.query(
    `INSERT INTO meta (key, value)
     SELECT 'put-back-at',
       to_char(greatest($1::timestamptz, max(leased_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM number_leases
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [now],
  );
};
