import { MIN_PASSWORD } from '../../domain/check-new-password.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { openSealed } from '../../protocol/county-seal.ts';
import { RECOVERY_ANSWER_PURPOSE, type RecoveryAnswer } from '../../protocol/recovery.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { openStore } from './open-store.ts';
import type { UnlockedVault } from './open-vault-from.ts';
import { ownVault } from './own-vault.ts';
import { createRowCipher, importDataKey } from './row-cipher.ts';
import { keepYoungest, storedKeyrings } from './stored-keyrings.ts';
import { unlockOwned } from './unlock-vault.ts';
import type { VaultPorts } from './vault-ports.ts';
import { putUser, putWrap, whoOpens } from './vault-users.ts';

const no = (code: Problem['code']): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

export type Recovery = { readonly serverAddress: string; readonly code: string; readonly password: string };

/** The vault's key as the county gives it back, sealed to a key pair made for this one answer. */
const askForKey = async (
  { serverAddress, code }: Recovery,
  wrap: Parameters<NonNullable<VaultPorts['recover']>>[1]['wrap'],
  ports: VaultPorts,
): Promise<Result<{ readonly dataKey: CryptoKey; readonly user: RecoveryAnswer['user'] }>> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const reply = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)) };
  const answer = await ports.recover?.(serverAddress, { protocol: PROTOCOL, code, wrap, reply });
  if (!answer) return no('not-reached');
  if (!answer.ok) return answer;
  const secret = { ...(await crypto.subtle.exportKey('jwk', pair.privateKey)) };
  const raw = await openSealed(answer.value.sealed, secret, RECOVERY_ANSWER_PURPOSE);
  return raw
    ? { ok: true, value: { dataKey: await importDataKey(raw), user: answer.value.user } }
    : no('not-our-server');
};

/** The new password goes into store and sentinel; the forgotten one opens nothing any more. Throws where the key is not this vault's. */
const setAnew = async (
  { dataKey, user }: { readonly dataKey: CryptoKey; readonly user: RecoveryAnswer['user'] },
  password: string,
  ports: VaultPorts,
): Promise<Result<null>> => {
  const { keyrings, sentinel } = await storedKeyrings(ports);
  const { home, files, pause } = ports;
  const { memory } = await openStore({ home, files, pause, cipher: createRowCipher(dataKey), sentinel });
  try {
    if (keyrings[0]) await keepYoungest(memory, keyrings[0]);
    await putUser(memory, user);
    return await putWrap(memory, dataKey, { id: user.id, password }, ports);
  } finally {
    memory.storage.close();
  }
};

/** Asks the county and sets the password; the window owns the vault meanwhile. */
const recoverOwned = async (recovery: Recovery, ports: VaultPorts): Promise<Result<null>> => {
  const { keyrings } = await storedKeyrings(ports);
  const [keyring] = keyrings;
  if (!keyring) return no('vault-unreadable');
  // Before the code is used up: no two people may share a password.
  if (await whoOpens(keyring, recovery.password)) return no('password-taken');
  const given = await askForKey(recovery, keyring.recovery, ports);
  return given.ok ? setAnew(given.value, recovery.password, ports) : given;
};

/** A forgotten password, set anew with a code the county gave by telephone; needs the line once. Everything in the vault stays. */
export const recoverVault = async (recovery: Recovery, ports: VaultPorts): Promise<Result<UnlockedVault>> => {
  if ([...recovery.password].length < MIN_PASSWORD) return no('password-too-short');
  const release = await ownVault(ports.home.name);
  if (!release) return no('vault-open-elsewhere');
  const set = await recoverOwned(recovery, ports).catch(() => no('vault-unreadable'));
  if (set.ok) return unlockOwned(recovery.password, ports, release);
  release();
  return set;
};
