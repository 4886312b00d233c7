import { MIN_PASSWORD } from '../../domain/check-new-password.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { EnrolAnswer } from '../../protocol/enrol.ts';
import { writeSentinel } from './journal/sentinel.ts';
import { wrapDataKey } from './key-wraps.ts';
import { openStore } from './open-store.ts';
import type { VaultIdentity } from './open-vault.ts';
import { openVaultFrom, type UnlockedVault } from './open-vault-from.ts';
import { ownVault } from './own-vault.ts';
import { wrapForRecovery } from './recovery-wrap.ts';
import { createRowCipher, makeDataKey } from './row-cipher.ts';
import { keepYoungest, storedKeyrings } from './stored-keyrings.ts';
import { createSyncStore } from './sync-store.ts';
import { tellSentinel } from './tell-sentinel.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';
import type { Keyring } from './vault-storage.ts';
import { whoOpens } from './vault-users.ts';

const no = (code: Problem['code']): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

const identityFrom = (answer: EnrolAnswer, serverAddress: string): VaultIdentity => ({
  serverAddress,
  deviceId: answer.deviceId,
  deviceMark: answer.deviceMark,
  deviceSecret: answer.deviceSecret,
  timeline: answer.timeline,
  office: answer.office,
  users: [answer.user],
  recoveryKey: answer.recoveryKey,
});

/** Makes the vault of a newly enrolled laptop and opens it. Nothing of it is kept unless all of it is. */
export const createVault = async (
  made: { answer: EnrolAnswer; serverAddress: string; password: string },
  ports: VaultPorts,
): Promise<Result<UnlockedVault>> => {
  if ([...made.password].length < MIN_PASSWORD) return no('password-too-short');
  const dataKey = await makeDataKey();
  const cipher = createRowCipher(dataKey);
  const identity = identityFrom(made.answer, made.serverAddress);
  const wrap = await wrapDataKey(dataKey, made.answer.user.id, made.password, ports.passwordCost);
  const whose = { officeId: identity.office.id, deviceId: identity.deviceId };
  const recovery = await wrapForRecovery(dataKey, made.answer.recoveryKey, whose);
  const sealed = await cipher.seal('meta|identity', identity);
  const storage = await ports.home.open();
  const keyring: Keyring = { wraps: [wrap], recovery };
  await storage.write({
    meta: {
      put: [
        { key: 'identity', sealed },
        { key: 'wraps', ...keyring },
      ],
    },
  });
  storage.close();
  const timeline = identity.timeline;
  const sentinel = {
    format: 1,
    nextN: 1,
    records: 0,
    cursor: 0,
    timeline,
    backedUp: 0,
    keyring,
    identity: sealed,
    serverAddress: identity.serverAddress,
  } as const;
  await writeSentinel(ports.files, sentinel);
  return unlockVault(made.password, ports);
};

/** Whom the password lets in; null: nobody. */
const whoseOpens = async (ports: VaultPorts, password: string) => {
  const { keyrings, sentinel } = await storedKeyrings(ports);
  for (const keyring of keyrings) {
    const opened = await whoOpens(keyring, password);
    if (opened) return { ...opened, keyring, sentinel };
  }
  return null;
};

const userOf = (memory: VaultMemory, userId: string) => memory.identity.users.find(({ id }) => id === userId);

/** A stopped person is not let in; but what was saved still goes to the county, and it may have let the person in again. */
const userLetIn = async (memory: VaultMemory, userId: string, ports: VaultPorts) => {
  const user = userOf(memory, userId);
  if (user || !ports.syncOnce) return user;
  const context = { userId, now: ports.now, newId: () => ports.newId(ports.now().getTime()) };
  await ports.syncOnce(createSyncStore(memory, context));
  await memory.queue;
  return userOf(memory, userId);
};

/** Opens the vault for a window that owns it already; `release` gives it back when the vault is not opened. */
export const unlockOwned = async (
  password: string,
  ports: VaultPorts,
  release: () => void,
): Promise<Result<UnlockedVault>> => {
  try {
    const opened = await whoseOpens(ports, password);
    if (!opened) {
      release();
      return no('password-wrong');
    }
    const { home, files, pause } = ports;
    const cipher = createRowCipher(opened.dataKey);
    const { memory, restored } = await openStore({ home, files, pause, cipher, sentinel: opened.sentinel });
    await keepYoungest(memory, opened.keyring);
    const user = await userLetIn(memory, opened.userId, ports);
    if (!user) {
      memory.storage.close();
      release();
      return no('user-revoked');
    }
    await tellSentinel(memory);
    return { ok: true, value: openVaultFrom(memory, opened.dataKey, user, ports, restored, release) };
  } catch {
    release();
    return no('vault-unreadable');
  }
};

/** Opens the vault with a password alone, offline. Refuses when another window owns it. */
export const unlockVault = async (password: string, ports: VaultPorts): Promise<Result<UnlockedVault>> => {
  const release = await ownVault(ports.home.name);
  return release ? unlockOwned(password, ports, release) : no('vault-open-elsewhere');
};
