import type { JournalFiles } from './journal/journal-files.ts';
import type { VaultPorts } from './vault-ports.ts';

/** What is left of a stopped laptop's vault: that it was handed over, under which receipts. Nothing about people. */
export type Stopped = {
  readonly format: 1;
  readonly at: string;
  readonly changes: number;
  readonly receipts: readonly string[];
  /** False: the county has it all, and this computer was switched off before the rest was taken away. */
  readonly wiped: boolean;
};

const FILE = 'stopped.json';

const put = (files: JournalFiles, stopped: Stopped): Promise<void> =>
  files.putWhole(FILE, new TextEncoder().encode(JSON.stringify(stopped)));

const readStopped = async (files: JournalFiles): Promise<Stopped | null> => {
  const bytes = await files.read(FILE);
  if (!bytes) return null;
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as Stopped;
    return found.format === 1 ? found : null;
  } catch {
    return null;
  }
};

/** A computer that is enrolled anew is stopped no more. */
export const forgetStopped = (files: JournalFiles): Promise<void> => files.remove(FILE);

type Places = Pick<VaultPorts, 'home' | 'files'>;

/** Attachments stay as they lie: ciphertext without a key here. One that was not uploaded is nowhere else, and the county was handed its key. */
const takeAway = async ({ home, files }: Places): Promise<void> => {
  await home.destroy();
  for (const name of await files.list()) if (name !== FILE) await files.remove(name);
};

/** Written down before anything is taken away, once the county's receipts are in hand: a laptop that is switched off in the middle goes on at its next start. */
export const markStopped = (files: JournalFiles, stopped: Omit<Stopped, 'format' | 'wiped'>): Promise<void> =>
  put(files, { ...stopped, format: 1, wiped: false });

/** Takes away what a stopped computer still holds; at every start it goes on with a wipe that was cut off. Null: this computer was not stopped. */
export const finishWipe = async (places: Places): Promise<Stopped | null> => {
  const stopped = await readStopped(places.files);
  if (!stopped || stopped.wiped) return stopped;
  await takeAway(places);
  const done: Stopped = { ...stopped, wiped: true };
  await put(places.files, done);
  return done;
};
