import type { Database } from '../../../server/db/database.ts';
import type { SaidLedger } from '../said-ledger.ts';
import type { OpenEvent } from './probe-talk.ts';

/** What was called saved before the last start, is not with the county, and is not in the vault that was just opened either. */
export const missingFrom = async (
  open: OpenEvent,
  before: readonly string[],
  ledger: SaidLedger,
  database: Database,
): Promise<readonly string[]> => {
  await ledger.read(database);
  const there = new Set(open.held);
  const away = new Set(ledger.notArrived());
  return before.filter((marker) => away.has(marker) && !there.has(marker));
};
