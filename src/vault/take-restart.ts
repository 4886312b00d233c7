import type { SyncAnswer } from '../../protocol/sync.ts';
import { commit } from './commit.ts';
import { cursorRow } from './cursor-row.ts';
import { replayJournal } from './journal/replay-journal.ts';
import type { OutboxEntry } from './open-vault.ts';
import { outboxRows } from './save-edits.ts';
import { renumbered } from './take-identity.ts';
import { tellSentinel } from './tell-sentinel.ts';
import type { VaultMemory } from './vault-memory.ts';

/**
 * Everything the journal still holds, of this identity and of earlier ones. Also what lies below the county's `backedUp`: where a twin of this disk
 * has used the same numbers, that word is about the twin's changes, and ours would be lost. What the county knows it answers as the first time.
 */
const toOfferAgain = async (memory: VaultMemory) => {
  const { entries } = await memory.journal.entries();
  const { changes, former, withdrawn } = replayJournal(entries, memory.identity.deviceId);
  const own = [...changes].filter(([, { id }]) => !withdrawn.has(id));
  return { own, former: former.filter(({ id }) => !withdrawn.has(id)) };
};

/**
 * The county was restored from a backup: its records are read again from 0, and what it may have lost is offered again.
 * What it still has it answers as the first time; nothing takes effect twice.
 */
export const takeRestart = async (memory: VaultMemory, answer: SyncAnswer): Promise<void> => {
  const { own, former } = await toOfferAgain(memory);
  const again = await renumbered(memory.identity.deviceId, former, memory.nextN);
  // Under earlier identities the county may know them: what they say it recognises (S18).
  const entries = new Map<number, OutboxEntry>(memory.outbox.map((entry) => [entry.n, { ...entry, settledSeq: null }]));
  for (const [n, change] of own) entries.set(n, { n, change, settledSeq: null });
  again.forEach((change, index) => {
    const n = memory.nextN + index;
    entries.set(n, { n, change, settledSeq: null });
  });
  const outbox = [...entries.values()].sort((a, b) => a.n - b.n);
  const nextN = memory.nextN + again.length;
  const offeredIds = new Set(outbox.map(({ change }) => change.id));
  const parkedAgain = memory.parked.filter(({ id }) => offeredIds.has(id)).map(({ id }) => id);
  const { timeline, backedUp } = answer;
  const identity = { ...memory.identity, timeline };
  const backedUpSeq = answer.backedUpSeq ?? 0;
  const backedUpAt = answer.backedUpAt ?? null;
  const rows = await Promise.all(outbox.map(({ n, change }) => outboxRows(memory, [change], n)));
  await commit(
    memory,
    {
      outbox: { clear: true, put: rows.flat() },
      parked: { remove: parkedAgain },
      meta: {
        put: [
          cursorRow(memory, { cursor: 0, stoodAt: 0, timeline, backedUp, backedUpSeq, backedUpAt, rereading: true }),
          { key: 'identity', sealed: await memory.cipher.seal('meta|identity', identity) },
          { key: 'nextN', nextN },
        ],
      },
    },
    again.map((change, index) => ({ t: 'change', change, replaces: former[index]?.id ?? '' })),
  );
  Object.assign(memory, {
    outbox,
    parked: memory.parked.filter(({ id }) => !offeredIds.has(id)),
    identity,
    cursor: 0,
    stoodAt: 0,
    timeline,
    backedUp,
    backedUpSeq,
    backedUpAt,
    nextN,
    reread: new Set<string>(),
    askRepair: false,
  } satisfies Partial<VaultMemory>);
  memory.live.setPending(
    outbox.map(({ change }) => change),
    outbox.map(({ change }) => change.recordId),
  );
  await tellSentinel(memory);
  memory.live.tell();
};
