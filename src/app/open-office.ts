import type { Result } from '../../domain/problem.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { Enrolment } from '../features/enrol/enrol-page.tsx';
import { askRecovery } from '../sync/ask-recovery.ts';
import { enrolDevice } from '../sync/enrol-device.ts';
import { checkServerAddress } from '../sync/server-address.ts';
import { type OnStop, startSync } from '../sync/start-sync.ts';
import { syncOnce } from '../sync/sync-once.ts';
import { askToKeep } from '../vault/ask-to-keep.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { UnlockedVault } from '../vault/open-vault-from.ts';
import { type Recovery, recoverVault } from '../vault/recover-vault.ts';
import { createVault, unlockVault } from '../vault/unlock-vault.ts';
import { type VaultPorts, vaultPorts } from '../vault/vault-ports.ts';
import { forgetStopped } from '../vault/wipe-vault.ts';
import { journalPlace } from './journal-place.ts';
import { addRestoredNews } from './restored-news.ts';
import { watchSaves } from './watch-saves.ts';

/** An open vault with its sync running; `close` stops both, after what is queued is on disk. */
export type OpenedOffice = { readonly vault: OpenVault; readonly close: () => Promise<void> };

export const ports: VaultPorts = { ...vaultPorts(enrolDevice, journalPlace), recover: askRecovery, syncOnce };

const start = (unlocked: Result<UnlockedVault>, onStop: OnStop): Result<OpenedOffice> => {
  if (!unlocked.ok) return unlocked;
  const { vault } = unlocked.value;
  void askToKeep();
  addRestoredNews(vault.restored, vault.now().toISOString());
  const stopSync = startSync(unlocked.value, onStop);
  const close = async () => {
    stopSync();
    await vault.lock();
  };
  return { ok: true, value: { vault: watchSaves(vault), close } };
};

/** First start: the county takes the code, the vault is laid out and opened. */
export const enrolOffice = async (enrolment: Enrolment, onStop: OnStop): Promise<Result<OpenedOffice>> => {
  const address = checkServerAddress(enrolment.serverAddress);
  if (!address.ok) return address;
  const { code, deviceName, password } = enrolment;
  const answer = await enrolDevice(address.value, { protocol: PROTOCOL, code, deviceName });
  if (!answer.ok) return answer;
  // A computer that was stopped and is enrolled anew is stopped no more.
  await forgetStopped(ports.files);
  return start(await createVault({ answer: answer.value, serverAddress: address.value, password }, ports), onStop);
};

/** Every later start: a password, no line needed. */
export const openOffice = async (password: string, onStop: OnStop): Promise<Result<OpenedOffice>> =>
  start(await unlockVault(password, ports), onStop);

/** A forgotten password, set anew with the county's help. */
export const recoverOffice = async (recovery: Recovery, onStop: OnStop): Promise<Result<OpenedOffice>> => {
  const address = checkServerAddress(recovery.serverAddress);
  if (!address.ok) return address;
  return start(await recoverVault({ ...recovery, serverAddress: address.value }, ports), onStop);
};
