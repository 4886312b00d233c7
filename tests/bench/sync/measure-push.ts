import type { Database } from '../../../server/db/database.ts';
import { quantile, rounded } from '../quantile.ts';
import { addBenchOffice } from './bench-offices.ts';
import { inventClues } from './invent-clues.ts';
import { rawInsert } from './raw-insert.ts';
import { changesOf, pushAll } from './wire-device.ts';

type County = { readonly address: string; readonly databaseUrl: string; readonly database: Database };

/** One laptop sends `count` new clues by POST /sync; then the same bytes by SQL alone. In turn, `rounds` times, each with an office of its own. */
export const measurePush = async (county: County, count: number, rounds: number, today: string) => {
  const seen: { oursMs: number; rawMs: number }[] = [];
  let batches: readonly number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const [device] = await addBenchOffice(county.database, `push-${round}`, 1, today);
    if (!device) throw new Error('no device');
    const changes = await changesOf(device, inventClues(`push-${round}`, count, today));
    const pushed = await pushAll(county.address, device, changes);
    if (pushed.notDone > 0) throw new Error(`${pushed.notDone} changes were not done`);
    ({ batches } = pushed);
    seen.push({ oursMs: pushed.ms, rawMs: await rawInsert(county.databaseUrl, device, batches) });
  }
  const oursMs = quantile(
    seen.map((one) => one.oursMs),
    0.5,
  );
  const rawMs = quantile(
    seen.map((one) => one.rawMs),
    0.5,
  );
  return {
    ratio: rounded(rawMs / oursMs),
    ratios: seen.map((one) => rounded(one.rawMs / one.oursMs)),
    changesPerSecond: Math.round((count / oursMs) * 1000),
    rawPerSecond: Math.round((count / rawMs) * 1000),
    batches,
  };
};
