import type { SyncStore } from '../vault/sync-store.ts';
import { createSyncEngine } from './engine.ts';
import type { SyncStatus } from './status.ts';
import { httpAskIdentity, httpTransport } from './transport.ts';

/** No longer than a person waits at a closed door. */
const LIMIT_MS = 15_000;

/** Sends and fetches until nothing is left or the line fails, without a screen; answers what a status bar would show then. */
export const syncOnce = async (store: SyncStore): Promise<Partial<SyncStatus>> => {
  const shown: Partial<SyncStatus>[] = [];
  let done = () => {};
  const settled = new Promise<void>((resolve) => {
    done = resolve;
  });
  const timer = setTimeout(done, LIMIT_MS);
  const engine = createSyncEngine({
    store,
    transport: httpTransport,
    askIdentity: httpAskIdentity,
    now: Date.now,
    random: Math.random,
    tell: (more) => {
      shown.push(more);
      if (more.state !== undefined && more.state !== 'running') done();
    },
    later: () => () => {},
  });
  engine.start();
  await settled;
  clearTimeout(timer);
  engine.stop();
  return Object.assign({}, ...shown) as Partial<SyncStatus>;
};
