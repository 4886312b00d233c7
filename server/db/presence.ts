import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** The name under which a running server is seen in pg_stat_activity. */
const SERVER = 'fengqiao-server';
const AGAIN_MS = 5000;

/**
 * One quiet connection for as long as the server runs, so that a restore sees that somebody lives here even when no laptop calls.
 * When PostgreSQL goes away it is taken up again.
 */
export const keepPresence = (connectionString: string): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController();
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString, application_name: SERVER });
    fresh.on('error', () => {});
    const lost = new Promise<void>((done) => fresh.once('end', () => done()));
    client = fresh;
    await fresh.connect();
    await lost;
  };
  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await connect().catch(() => {});
      await wait(AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  };
  const kept = keep();
  return {
    stop: async () => {
      stopping.abort();
      await client?.end().catch(() => {});
      await kept;
    },
  };
};
