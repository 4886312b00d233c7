import type { Result } from '../../domain/problem.ts';
import { commit } from './commit.ts';
import { putSentinel } from './tell-sentinel.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { Keyring } from './vault-storage.ts';

/**
 * A keyring in place of the one before, one generation younger. The sentinel is written first, because it must not keep the older one: whatever
 * happens to the store then, the younger keyring counts. Where the sentinel cannot be written nothing has changed.
 */
export const putKeyring = (
  memory: VaultMemory,
  changed: (keyring: Keyring) => Partial<Keyring>,
): Promise<Result<null>> =>
  inTurn(memory, async () => {
    const before = memory.keyring;
    const keyring = { ...before, ...changed(before), generation: (before.generation ?? 0) + 1 };
    memory.keyring = keyring;
    try {
      await putSentinel(memory);
    } catch {
      memory.keyring = before;
      return { ok: false, problems: [{ code: 'save-failed', path: '', severity: 'error' }] };
    }
    // A store that does not take it is brought up from the sentinel at the next start.
    await commit(memory, { meta: { put: [{ key: 'wraps', ...keyring }] } }).catch(() => {});
    return { ok: true, value: null };
  });
