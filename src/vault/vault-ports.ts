import type { Result } from '../../domain/problem.ts';
import type { EnrolAnswer, EnrolRequest } from '../../protocol/enrol.ts';
import type { RecoveryAnswer, RecoveryRequest } from '../../protocol/recovery.ts';
import { dexieHome } from './dexie-storage.ts';
import type { JournalFiles } from './journal/journal-files.ts';
import { newId } from './new-id.ts';
import { PASSWORD_COST, type PasswordCost } from './password-key.ts';
import type { SyncStore } from './sync-store.ts';
import type { VaultStorageHome } from './vault-storage.ts';

/** What the vault needs from around it; tests and the simulator pass their own. */
export type VaultPorts = {
  readonly now: () => Date;
  readonly newId: (nowMs: number) => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly passwordCost: PasswordCost;
  readonly home: VaultStorageHome;
  readonly files: JournalFiles;
  /** Asks the county to take an enrolment code; the vault itself never opens a line. */
  readonly enrol: (serverAddress: string, request: EnrolRequest) => Promise<Result<EnrolAnswer>>;
  /** Asks the county to open the vault's key for a person who forgot the password; without it nothing is reached. */
  readonly recover?: (serverAddress: string, request: RecoveryRequest) => Promise<Result<RecoveryAnswer>>;
  /** Syncs once: what a stopped person left still goes, and who was let in again is known. */
  readonly syncOnce?: (store: SyncStore) => Promise<unknown>;
};

export const vaultPorts = (enrol: VaultPorts['enrol'], files: JournalFiles): VaultPorts => ({
  now: () => new Date(),
  newId,
  pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  passwordCost: PASSWORD_COST,
  home: dexieHome(),
  files,
  enrol,
});
