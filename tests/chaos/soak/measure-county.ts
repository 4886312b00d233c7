import { sql } from 'kysely';
import type { ChaosCounty } from '../chaos-county.ts';

/** How large the county has become: its server's memory, its feed, its log, its disk. */
export type CountyFigures = {
  readonly day: number;
  readonly serverRssMb: number;
  readonly serverLiveHeapMb: number;
  readonly records: number;
  readonly changes: number;
  readonly feedLongest: number;
  readonly databaseMb: number;
};

const mb = (bytes: number): number => Math.round(bytes / 2 ** 20);

export const measureCounty = async (county: ChaosCounty, day: number): Promise<CountyFigures> => {
  const { rows } = await sql<{ records: number; changes: number; feed: number; bytes: number }>`
    SELECT (SELECT count(*) FROM records)::int AS records, (SELECT count(*) FROM changes)::int AS changes,
      (SELECT max(seq) FROM offices)::int AS feed, pg_database_size(current_database()) AS bytes`.execute(
    county.database(),
  );
  const { rss, heap } = await county.memory();
  const { records = 0, changes = 0, feed = 0, bytes = 0 } = rows[0] ?? {};
  return {
    day,
    serverRssMb: mb(rss),
    serverLiveHeapMb: mb(heap),
    records,
    changes,
    feedLongest: feed,
    databaseMb: mb(bytes),
  };
};
