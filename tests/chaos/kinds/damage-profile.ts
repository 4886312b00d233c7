import { damageJournalMiddle, damageStoreBlock, deleteStore, deleteStoreCurrent, tearJournal } from '../damage.ts';
import { type FaultKind, note, type Round, type Stage } from '../fault-kind.ts';
import { openProbeStage } from '../probe/probe-stage.ts';
import type { OpenEvent } from '../probe/probe-talk.ts';
import { waitFor } from '../wait-for.ts';

type Damage = {
  readonly name: string;
  readonly strike: (profile: string, random: () => number) => void;
  /** What the app must tell. */
  readonly told: (open: OpenEvent) => boolean;
  /** Both places were damaged: what was in both may be gone, when that is told. */
  readonly both?: true;
};

const always = () => true;
const rebuilt = ({ found }: OpenEvent): boolean => found === 'rebuilt';

const DAMAGES: readonly Damage[] = [
  // The block may lie where nothing lives; what matters is that nothing is missing.
  { name: 'store-block', strike: damageStoreBlock, told: always },
  // LevelDB repairs itself from its other files, now wholly and now in part.
  { name: 'store-current', strike: deleteStoreCurrent, told: always },
  { name: 'store-gone', strike: deleteStore, told: rebuilt },
  { name: 'journal-torn', strike: tearJournal, told: ({ journalDamaged }) => !journalDamaged },
  { name: 'journal-middle', strike: damageJournalMiddle, told: ({ journalDamaged }) => journalDamaged },
  {
    name: 'journal-torn-store-gone',
    strike: (profile, random) => {
      tearJournal(profile, random);
      deleteStore(profile);
    },
    told: rebuilt,
  },
  {
    name: 'journal-middle-store-gone',
    strike: (profile, random) => {
      damageJournalMiddle(profile, random);
      deleteStore(profile);
    },
    told: (open) => rebuilt(open) && open.journalDamaged,
    both: true,
  },
];

const openStage = async (folder: string): Promise<Stage> => {
  const { laptop, ledger, startAndLook, finish, close } = await openProbeStage('damage', folder);
  const notes: Record<string, number> = {};
  /** Damage in the middle of a segment stays there, and goes on being told. */
  let scarred = false;

  const round = async ({ at, random }: Round): Promise<void> => {
    const damage = DAMAGES[at % DAMAGES.length] as Damage;
    const saves = 6 + Math.floor(random() * 40);
    laptop.line(false);
    await startAndLook(saves);
    await waitFor('the saves', () => laptop.said().length === saves);
    await laptop.kill();
    damage.strike(laptop.profile, random);
    note(notes, damage.name);
    const { open, missing } = await startAndLook(0);
    note(notes, `found-${open.found}`);
    if (open.fromJournal > 0) note(notes, 'changes-from-the-journal');
    const told = damage.told(scarred && damage.name === 'journal-torn' ? { ...open, journalDamaged: false } : open);
    if (!told) throw new Error(`${damage.name}: told as ${open.found}, journal damaged: ${open.journalDamaged}`);
    if (missing.length && !damage.both)
      throw new Error(`${damage.name}: ${missing.length} lost: ${missing.slice(0, 5).join(' ')}`);
    for (const marker of missing) {
      ledger.excuse(marker);
      note(notes, 'gone-from-both-places');
    }
    scarred ||= damage.name.includes('middle');
    laptop.line(true);
    await laptop.kill();
    await startAndLook(0);
    await laptop.drained();
    await laptop.kill();
  };
  return { ledger, notes, round, finish, close };
};

/** The profile is damaged between two starts, with unsent work in it. */
export const DAMAGE_PROFILE: FaultKind = { name: 'damage', lane: 'browser', rounds: 28, open: openStage };
