import type { Change } from '../../domain/change.ts';
import { splitChangeId } from '../../protocol/change-schema.ts';
import type { EscrowContent } from '../../protocol/escrow.ts';
import { replayJournal } from './journal/replay-journal.ts';
import type { VaultMemory } from './vault-memory.ts';

/** One part of what a stopped laptop hands over. */
export type EscrowPart = { readonly fromN: number; readonly toN: number; readonly content: EscrowContent };

/** Everything to hand over, and how the vault stood then: what was written since is not in it. */
export type EscrowSet = { readonly standing: string; readonly changes: number; readonly parts: readonly EscrowPart[] };

/** Of plain JSON; sealed and in base64 it is a third more, and must stay under ESCROW_BYTES_MAX. */
const PART_BYTES = 4 * 1024 * 1024;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).byteLength;

export const escrowStanding = ({ nextN, drafts, parked }: VaultMemory): string =>
  JSON.stringify([
    nextN,
    parked.length,
    [...drafts.values()].map(({ key, userId, savedAt }) => [key, userId, savedAt]),
  ]);

/** Whatever of this identity the county, or its backup, may not have: outbox, parked, and the journal above 已备份; by n. */
const heldChanges = async (memory: VaultMemory): Promise<readonly Change[]> => {
  const { entries } = await memory.journal.entries();
  const { changes: journal } = replayJournal(entries, memory.identity.deviceId);
  const held = new Map<number, Change>([...journal].filter(([n]) => n > memory.backedUp));
  for (const { change } of [...memory.parked, ...memory.outbox]) {
    const { deviceId, n } = splitChangeId(change.id);
    if (deviceId === memory.identity.deviceId) held.set(n, change);
  }
  return [...held].sort(([a], [b]) => a - b).map(([, change]) => change);
};

/** Whole groups up to the size of a part: what took effect together is judged together. */
const piecesOf = (changes: readonly Change[]): Change[][] => {
  const pieces: Change[][] = [[]];
  let bytes = 0;
  for (const change of changes) {
    const last = pieces.at(-1) ?? [];
    const size = bytesOf(change);
    if (last.length > 0 && bytes + size > PART_BYTES && last.at(-1)?.group !== change.group) {
      pieces.push([change]);
      bytes = size;
    } else {
      last.push(change);
      bytes += size;
    }
  }
  return pieces;
};

/** What a stopped laptop must hand over before it wipes itself; at least one part, because only a receipt proves that it was the county who stopped it. */
export const escrowSet = async (memory: VaultMemory, setId: string): Promise<EscrowSet> => {
  const changes = await heldChanges(memory);
  const pieces = piecesOf(changes);
  const drafts = [...memory.drafts.values()].map(({ key, savedAt, userId, value }) => ({
    key,
    savedAt,
    userId,
    value,
  }));
  const nOf = (change: Change | undefined): number => (change ? splitChangeId(change.id).n : memory.nextN);
  const parts = pieces.map(
    (piece, at): EscrowPart => ({
      fromN: nOf(piece[0]),
      toN: nOf(piece.at(-1)),
      content: {
        device: memory.identity.deviceId,
        changes: piece as unknown as EscrowContent['changes'],
        ...(at === 0 ? { drafts, recovery: memory.keyring.recovery } : {}),
        set: setId,
        part: at + 1,
        of: pieces.length,
      },
    }),
  );
  return { standing: escrowStanding(memory), changes: changes.length, parts };
};
