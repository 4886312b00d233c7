import type { Change, FieldSet } from '../../domain/change.ts';
import { checkDoc } from '../../domain/check-doc.ts';
import { diffDocs } from '../../domain/diff-docs.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { changeHash } from '../../protocol/change-hash.ts';
import { SYNC_LIMITS } from '../../protocol/sync.ts';
import { commit } from './commit.ts';
import { draftRowsOf } from './draft-box.ts';
import { fitsRequest } from './fits-request.ts';
import { numberIsTaken } from './number-blocks.ts';
import type { OutboxEntry, RecordEdit, Saved } from './open-vault.ts';
import { sealedProblem } from './sealed-problem.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { OutboxRow } from './vault-storage.ts';

/** The sets of one record, before they are numbered. */
export type Offer = {
  readonly recordId: string;
  readonly kind: Kind;
  readonly set: readonly FieldSet[];
  /** Offers with the same mark form one group; without one, all offers of a save do. */
  readonly group?: string;
};
export type SaveContext = {
  readonly userId: string;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** What the edits change, or why a doc cannot be kept. Edits that change nothing fall away. */
export const offersOf = (edits: readonly RecordEdit[]): Result<readonly Offer[]> => {
  const problems = edits.flatMap(({ kind, now }): Problem[] => checkDoc(kind, now));
  if (problems.length) return { ok: false, problems };
  const offers = edits.map(
    ({ recordId, kind, was, now }): Offer => ({ recordId, kind, set: diffDocs(kind, was, now) }),
  );
  return { ok: true, value: offers.filter(({ set }) => set.length > 0) };
};

/** The offers as changes of this device, numbered from its next n on. */
export const numberOffers = async (
  memory: VaultMemory,
  offers: readonly Offer[],
  { userId, now, newId }: SaveContext,
): Promise<Change[]> => {
  const own = newId();
  // The county takes a group whole, within the bounds of one request: a large import goes in steps, each of them whole.
  const stepOf = (index: number): string =>
    index < SYNC_LIMITS.changesMax ? own : `${own}~${Math.floor(index / SYNC_LIMITS.changesMax)}`;
  const at = now().toISOString();
  const bare = offers.map(({ recordId, kind, set, group }, index) => ({
    recordId,
    kind,
    set,
    id: `${memory.identity.deviceId}.${memory.nextN + index}`,
    group: group ?? stepOf(index),
    at,
    userId,
  }));
  return Promise.all(bare.map(async (change) => ({ ...change, hash: await changeHash(change) })));
};

/** Outbox rows of changes that are numbered from `fromN` on. */
export const outboxRows = (memory: VaultMemory, changes: readonly Change[], fromN: number): Promise<OutboxRow[]> =>
  Promise.all(
    changes.map(async (change, index) => ({
      n: fromN + index,
      settledSeq: null,
      sealed: await memory.cipher.seal(`outbox|${fromN + index}`, change),
    })),
  );

const SAVE_TOO_LARGE: Problem = { code: 'save-too-large', path: '', severity: 'error' };
const NUMBER_USED_TWICE: Problem = { code: 'number-used-twice', path: '', severity: 'error' };

/** Two documents made final at once would both have been shown the same next number: the second save learns it here. */
const takesTwice = (memory: VaultMemory, offers: readonly Offer[]): boolean => {
  const isTaken = numberIsTaken(memory);
  return offers.some(({ kind, recordId, set }) => kind === 'numberUse' && set[0]?.path === '' && isTaken(recordId));
};

/**
 * Writes the offers as one group: encrypted first, journal, then one strict transaction over outbox, counter and draft.
 * Either all of it is on disk when this answers ok, or none of it is anywhere.
 */
export const saveOffers = (
  memory: VaultMemory,
  offers: readonly Offer[],
  draftKey: string | undefined,
  context: SaveContext,
): Promise<Result<Saved>> =>
  inTurn(memory, async () => {
    if (takesTwice(memory, offers)) return { ok: false, problems: [NUMBER_USED_TWICE] };
    const sealed = sealedProblem(memory, offers);
    if (sealed) return { ok: false, problems: [sealed] };
    const changes = await numberOffers(memory, offers, context);
    if (!fitsRequest(changes)) return { ok: false, problems: [SAVE_TOO_LARGE] };
    const fromN = memory.nextN;
    const nextN = memory.nextN + changes.length;
    const drafts = draftKey === undefined ? [] : draftRowsOf(memory, draftKey, context.userId);
    try {
      await commit(
        memory,
        outboxRows(memory, changes, fromN).then((rows) => ({
          outbox: { put: rows },
          meta: { put: [{ key: 'nextN' as const, nextN }] },
          drafts: { remove: drafts },
        })),
        changes.map((change) => ({ t: 'change', change })),
      );
    } catch {
      return { ok: false, problems: [{ code: 'save-failed', path: '', severity: 'error' }] };
    }
    memory.nextN = nextN;
    for (const row of drafts) memory.drafts.delete(row);
    const entries = changes.map((change, index): OutboxEntry => ({ n: fromN + index, change, settledSeq: null }));
    memory.outbox = [...memory.outbox, ...entries];
    memory.live.setPending(
      memory.outbox.map(({ change }) => change),
      changes.map(({ recordId }) => recordId),
    );
    memory.live.tell();
    return { ok: true, value: { changeIds: changes.map(({ id }) => id) } };
  });
