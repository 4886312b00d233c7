import { MIN_PASSWORD } from '../../domain/check-new-password.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { commit } from './commit.ts';
import { unwrapDataKey, wrapDataKey } from './key-wraps.ts';
import type { OpenVault } from './open-vault.ts';
import { putKeyring } from './put-keyring.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';
import type { Keyring } from './vault-storage.ts';

const no = (code: Problem['code']): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

/** A new wrap of the data key for a user; the one before it opens nothing any more. */
export const putWrap = async (
  memory: VaultMemory,
  dataKey: CryptoKey,
  user: { readonly id: string; readonly password: string },
  ports: VaultPorts,
): Promise<Result<null>> => {
  const wrap = await wrapDataKey(dataKey, user.id, user.password, ports.passwordCost);
  return putKeyring(memory, ({ wraps }) => ({ wraps: [...wraps.filter(({ userId }) => userId !== user.id), wrap] }));
};

/** The first wrap that a password opens says who it is; so no two people may share a password. */
export const whoOpens = async (
  keyring: Keyring | undefined,
  password: string,
): Promise<{ userId: string; dataKey: CryptoKey } | null> => {
  for (const wrap of keyring?.wraps ?? []) {
    const dataKey = await unwrapDataKey(wrap, password);
    if (dataKey) return { userId: wrap.userId, dataKey };
  }
  return null;
};

/** The people of this vault with one more, or with a new role of one. */
export const putUser = (memory: VaultMemory, user: VaultMemory['identity']['users'][number]): Promise<void> =>
  inTurn(memory, async () => {
    const others = (list: VaultMemory['identity']['users'] = []) => list.filter(({ id }) => id !== user.id);
    const { users, formerUsers } = memory.identity;
    const identity = {
      ...memory.identity,
      users: [...others(users), user],
      formerUsers: others(formerUsers),
    };
    const sealed = await memory.cipher.seal('meta|identity', identity);
    await commit(memory, { meta: { put: [{ key: 'identity', sealed }] } });
    memory.identity = identity;
  });

/** A second person joins the vault: the county takes the code, the open vault wraps its key for the new password. */
export const addUserTo =
  (memory: VaultMemory, dataKey: CryptoKey, ports: VaultPorts): OpenVault['addUser'] =>
  async ({ code, password }) => {
    if ([...password].length < MIN_PASSWORD) return no('password-too-short');
    if (await whoOpens(memory.keyring, password)) return no('password-taken');
    const { serverAddress, deviceId } = memory.identity;
    const answer = await ports.enrol(serverAddress, { protocol: PROTOCOL, code, deviceName: '', deviceId });
    if (!answer.ok) return answer;
    const { user } = answer.value;
    await putUser(memory, user);
    const put = await putWrap(memory, dataKey, { id: user.id, password }, ports);
    if (!put.ok) return put;
    memory.live.tell();
    return { ok: true, value: user };
  };

/** The old password must open its wrap before a new one takes its place. */
export const changePasswordOf =
  (memory: VaultMemory, dataKey: CryptoKey, userId: string, ports: VaultPorts): OpenVault['changePassword'] =>
  async (old, next) => {
    if ([...next].length < MIN_PASSWORD) return no('password-too-short');
    const wrap = memory.keyring.wraps.find((one) => one.userId === userId);
    if (!wrap || !(await unwrapDataKey(wrap, old))) return no('password-wrong');
    const owner = await whoOpens(memory.keyring, next);
    if (owner && owner.userId !== userId) return no('password-taken');
    return putWrap(memory, dataKey, { id: userId, password: next }, ports);
  };
