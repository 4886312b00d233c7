import { join } from 'node:path';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { enrolAt, officeIdOf } from '../add-offices.ts';
import { type FaultKind, note, type Round, type Stage } from '../fault-kind.ts';
import { enrolNodeLaptop } from '../node-laptop.ts';
import { openProbeStage } from '../probe/probe-stage.ts';
import { mountSmallDisk } from '../small-disk.ts';
import { waitFor } from '../wait-for.ts';

/** A save on a full disk is given up after 3 s by the vault's own watchdog; so long the disk stays full. */
const FULL_MS = 8000;
const SAVES = 400;

const openStage = async (folder: string): Promise<Stage | null> => {
  const disk = mountSmallDisk(join(folder, 'disk'));
  if (!disk) return null;
  const { county, laptop, ledger, startAndLook, finish, close } = await openProbeStage('disk', folder, disk.folder);
  const notes: Record<string, number> = {};
  let random = Math.random;
  const desktop = await enrolNodeLaptop({
    name: 'disk-desktop',
    answer: await enrolAt(county.database(), officeIdOf(1), 2, 'desktop'),
    folder: join(disk.folder, 'journal'),
    ledger,
    random: () => random(),
    address: () => county.address,
  });

  const browserRound = async (): Promise<void> => {
    laptop.line(false);
    await startAndLook(SAVES, 20);
    await waitFor('a few saves', () => laptop.said().length >= 5);
    disk.fill();
    const before = laptop.said().length;
    await waitFor(
      'what the page makes of it',
      () => laptop.refused().length >= 3 || laptop.said().length > before + 40,
      FULL_MS,
    ).catch(() => note(notes, 'browser-stood-still'));
    for (const { code } of laptop.refused()) note(notes, `refused-${code}`);
    for (const trouble of laptop.troubles()) note(notes, `told-${trouble}`);
    const dumb = laptop.refused().find(({ code }) => code !== 'save-failed');
    if (dumb) throw new Error(`a save on a full disk was refused as ${dumb.code}`);
    await laptop.kill();
    disk.free();
    const { missing } = await startAndLook(0);
    if (missing.length) throw new Error(`lost on the full disk: ${missing.slice(0, 5).join(' ')}`);
    await laptop.kill();
    laptop.line(true);
    await startAndLook(0);
    await laptop.drained();
    await laptop.kill();
  };
  const desktopRound = async (): Promise<void> => {
    for (let at = 0; at < 5; at += 1) await desktop.saveSomething();
    disk.fill();
    // What is free behind the last frame may still take a small one.
    let refused = 0;
    for (let at = 0; at < 200 && refused < 3; at += 1) if (!(await desktop.saveSomething())) refused += 1;
    if (refused === 0) throw new Error('every save on a full disk was called saved');
    note(notes, 'desktop-refused');
    disk.free();
    if (!(await desktop.saveSomething())) throw new Error('no save although there is space again');
    await desktop.crash();
    desktop.online();
    await desktop.wake();
    await waitFor('the queue', () => desktop.waiting() === 0);
    desktop.offline();
  };
  if (!problemSentence({ code: 'save-failed', path: '', severity: 'error' })) throw new Error('no sentence');
  return {
    ledger,
    notes,
    round: (each: Round) => {
      random = each.random;
      return each.at % 2 === 0 ? browserRound() : desktopRound();
    },
    finish,
    close: async () => {
      desktop.offline();
      await desktop.open().vault.lock();
      await close();
      disk.remove();
    },
  };
};

/** A disk of 64 MB runs full while the browser edition and the desktop's journal save on it. */
export const FILL_DISK: FaultKind = { name: 'disk', lane: 'browser', rounds: 10, open: openStage };
