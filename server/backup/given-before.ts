import type pg from 'pg';

/** What a county has given away for good: the highest number of each office, series and year, and how many marks of devices. */
export type GivenBefore = {
  readonly numbers: readonly {
    readonly officeId: string;
    readonly series: string;
    readonly year: number;
    readonly to: number;
  }[];
  readonly marks: readonly { readonly officeId: string; readonly given: number }[];
};

export const NOTHING_GIVEN: GivenBefore = { numbers: [], marks: [] };

const has = async (client: pg.Client, table: string, column: string): Promise<boolean> => {
  const { rows } = await client.query(
    "SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name = $2",
    [table, column],
  );
  return rows.length > 0;
};

/** Reads it from the county that is about to be put aside; it may be of any version, or somebody else's tables. */
export const givenBefore = async (client: pg.Client): Promise<GivenBefore> => ({
  numbers: (await has(client, 'number_leases', 'to_n'))
    ? (
        await client.query<GivenBefore['numbers'][number]>(
          `SELECT office_id AS "officeId", series, year, max(to_n)::int AS "to" FROM number_leases GROUP BY office_id, series, year`,
        )
      ).rows
    : [],
  marks: (await has(client, 'offices', 'marks_given'))
    ? (
        await client.query<GivenBefore['marks'][number]>(
          'SELECT id AS "officeId", marks_given AS "given" FROM offices WHERE marks_given > 0',
        )
      ).rows
    : [],
});
