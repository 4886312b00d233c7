import { setTimeout as wait } from 'node:timers/promises';
import { type FaultKind, note, type Stage } from '../fault-kind.ts';
import { openProbeStage } from '../probe/probe-stage.ts';

/** A start takes about this long: some deaths fall into opening, rebuilding and the first sync. */
const START_MS = 1500;
/** Mostly short, now and then long enough for several requests. */
const SAVING_MS = 1600;

const openStage = async (folder: string): Promise<Stage> => {
  const { county, laptop, ledger, startAndLook, finish, close } = await openProbeStage('chromium', folder);
  const notes: Record<string, number> = {};
  return {
    ledger,
    notes,
    round: async ({ random }) => {
      laptop.line(random() < 0.7);
      if (random() < 0.2) {
        note(notes, 'while-starting');
        await laptop.start(500);
        await wait(random() * START_MS);
        return laptop.kill();
      }
      const { open, missing } = await startAndLook(500);
      note(notes, `found-${open.found}`);
      if (open.fromJournal > 0) note(notes, 'changes-from-the-journal');
      if (open.trouble) throw new Error(`after the start: ${open.trouble}`);
      if (open.journalDamaged) throw new Error('a death left the journal damaged in the middle');
      if (missing.length) throw new Error(`lost: ${missing.slice(0, 5).join(' ')}`);
      await wait(random() * random() * SAVING_MS);
      await laptop.kill();
      note(notes, laptop.said().length > 0 ? 'while-saving' : 'before-the-first-save');
      await ledger.read(county.database());
    },
    finish,
    close,
  };
};

/** SIGKILL of the browser's whole process group at a random moment while the page saves, syncs or starts. */
export const KILL_CHROMIUM: FaultKind = { name: 'chromium', lane: 'browser', rounds: 220, open: openStage };
