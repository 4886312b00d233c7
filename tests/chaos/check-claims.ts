import type { Database } from '../../server/db/database.ts';
import type { NodeLaptop } from './node-laptop.ts';
import type { SaidLedger } from './said-ledger.ts';
import { untilAnswered } from './until-answered.ts';

export type Claims = { readonly count: () => number; readonly settled: () => Promise<void> };

/** Each time a laptop's screen would say that it is in step, the county is asked whether it has everything that laptop called saved. */
export const checkClaims = (laptop: NodeLaptop, ledger: SaidLedger, database: () => Database): Claims => {
  const asked: Promise<void>[] = [];
  let count = 0;
  const own = () =>
    laptop
      .open()
      .vault.outbox()
      .filter(({ settledSeq }) => settledSeq === null).length;
  laptop.onClaim(() => {
    count += 1;
    const waiting = own();
    asked.push(
      (async () => {
        if (waiting > 0) throw new Error(`${laptop.name} claims to be in step with ${waiting} changes unsent`);
      })(),
    );
  });
  return {
    count: () => count,
    settled: async () => {
      await Promise.all(asked.splice(0));
      await untilAnswered(() => ledger.read(database()));
      const broken = ledger.brokenPromises();
      if (broken.length) throw new Error(`told as taken and not in the county's log: ${broken.slice(0, 5).join(' ')}`);
    },
  };
};
