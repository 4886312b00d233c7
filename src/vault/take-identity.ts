import type { Change } from '../../domain/change.ts';
import { changeHash } from '../../protocol/change-hash.ts';
import type { NewIdentity } from '../../protocol/identity.ts';
import { commit } from './commit.ts';
import type { OutboxEntry } from './open-vault.ts';
import { outboxRows } from './save-edits.ts';
import { tellSentinel } from './tell-sentinel.ts';
import type { VaultMemory } from './vault-memory.ts';

/** The same changes under the numbers from `fromN` on; what they say, and that they belong together, stays. */
export const renumbered = (deviceId: string, changes: readonly Change[], fromN: number): Promise<Change[]> =>
  Promise.all(
    changes.map(async ({ hash: _old, ...change }, index) => {
      const bare = { ...change, id: `${deviceId}.${fromN + index}` };
      return { ...bare, hash: await changeHash(bare) };
    }),
  );

/**
 * This laptop's changes turned out to be numbered like another's (cloned disk, restored vault): it goes on under an identity of its own.
 * Everything not yet settled is numbered again; nothing is discarded. Number blocks of the old identity stay with the other laptop.
 */
export const takeIdentity = async (memory: VaultMemory, given: NewIdentity): Promise<void> => {
  const { deviceId, deviceMark, deviceSecret } = given;
  const waiting = memory.outbox.filter(({ settledSeq }) => settledSeq === null).map(({ change }) => change);
  const left = memory.outbox.map(({ change }) => change.recordId);
  const changes = await renumbered(deviceId, waiting, 1);
  const identity = { ...memory.identity, deviceId, deviceMark, deviceSecret };
  const nextN = changes.length + 1;
  await commit(
    memory,
    {
      outbox: { clear: true, put: await outboxRows(memory, changes, 1) },
      meta: {
        put: [
          { key: 'identity', sealed: await memory.cipher.seal('meta|identity', identity) },
          { key: 'leases', sealed: await memory.cipher.seal('meta|leases', []) },
          { key: 'nextN', nextN },
        ],
      },
    },
    [
      { t: 'fork', identity: { deviceId, deviceMark, deviceSecret }, count: changes.length },
      ...changes.map((change, at) => ({ t: 'change', change, replaces: waiting[at]?.id ?? '' }) as const),
    ],
  );
  memory.identity = identity;
  memory.leases = [];
  memory.nextN = nextN;
  memory.backedUp = 0;
  memory.outbox = changes.map((change, index): OutboxEntry => ({ n: index + 1, change, settledSeq: null }));
  memory.live.setPending(changes, left);
  await tellSentinel(memory);
  memory.live.tell();
};
