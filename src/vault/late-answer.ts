import type { SyncAnswer } from '../../protocol/sync.ts';
import type { VaultMemory } from './vault-memory.ts';

/**
 * What of an answer still counts when the vault has gone on meanwhile, by the line or by another receipt: which changes the county has settled.
 * Its records are older than ours or leave a gap, so the cursor stays where it is, and nothing is proven about being in step.
 */
export const lateAnswer = (memory: VaultMemory, answer: SyncAnswer): SyncAnswer => {
  const { repair: _repair, sum: _sum, ...rest } = answer;
  return {
    ...rest,
    records: [],
    more: true,
    cursor: memory.cursor,
    backedUp: Math.max(memory.backedUp, answer.backedUp),
    backedUpSeq: Math.max(memory.backedUpSeq, answer.backedUpSeq ?? 0),
    // Blocks belong to this laptop for good; what a newer answer told of them is not forgotten.
    leases: [...new Map([...answer.leases, ...memory.leases].map((lease) => [lease.id, lease])).values()],
    users: memory.identity.users.map((user) => ({ ...user, revoked: false })),
  };
};

/** Same history, and behind where the vault stands. */
export const isBehind = (memory: VaultMemory, answer: SyncAnswer): boolean =>
  answer.timeline === memory.timeline && answer.cursor < memory.cursor;
