import { join } from 'node:path';
import { buildProbe } from '../../support/build-probe.ts';
import { addOffices, enrolAt } from '../add-offices.ts';
import { type ChaosCounty, startChaosCounty } from '../chaos-county.ts';
import { createSaidLedger, type SaidLedger } from '../said-ledger.ts';
import { missingFrom } from './check-held.ts';
import { openProbeLaptop, type ProbeLaptop } from './probe-laptop.ts';
import type { OpenEvent } from './probe-talk.ts';

export type ProbeStage = {
  readonly county: ChaosCounty;
  readonly laptop: ProbeLaptop;
  readonly ledger: SaidLedger;
  /** Starts the laptop and waits for its vault; answers what is missing in it. */
  readonly startAndLook: (saves: number, pauseMs?: number) => Promise<{ open: OpenEvent; missing: readonly string[] }>;
  /** Line up, queue empty, and the screen shows exactly what the county has. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** One browser laptop and its county. `profileIn` may be another disk. */
export const openProbeStage = async (name: string, folder: string, profileIn = folder): Promise<ProbeStage> => {
  const ledger = createSaidLedger(name);
  const files = await buildProbe('tests/chaos/probe/save-probe.ts', 'probe');
  const county = await startChaosCounty(folder);
  const [officeId = ''] = await addOffices(county.database(), 1);
  const answer = await enrolAt(county.database(), officeId, 1, name);
  const profile = join(profileIn, 'profile');
  const laptop = await openProbeLaptop({ profile, answer, files, ledger, county: () => county.address });
  const startAndLook: ProbeStage['startAndLook'] = async (saves, pauseMs) => {
    const before = ledger.notArrived();
    await laptop.start(saves, pauseMs);
    const open = await laptop.opened();
    return { open, missing: await missingFrom(open, before, ledger, county.database()) };
  };
  return {
    county,
    laptop,
    ledger,
    startAndLook,
    finish: async () => {
      laptop.line(true);
      await startAndLook(0);
      await laptop.drained();
      await laptop.kill();
      const { open, missing } = await startAndLook(0);
      await laptop.kill();
      if (missing.length)
        throw new Error(`gone from the vault and not at the county: ${missing.slice(0, 5).join(' ')}`);
      const rows = await county.database().selectFrom('records').select('id').where('kind', '=', 'clue').execute();
      if (open.shown !== rows.length) throw new Error(`the screen shows ${open.shown} of ${rows.length} records`);
    },
    close: async () => {
      await laptop.close();
      await county.stop();
    },
  };
};
