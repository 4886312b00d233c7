import type { NewIdentity } from '../../protocol/identity.ts';
import { bucketSums } from '../../protocol/office-sum.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { addFinalNumbers } from './final-numbers.ts';
import { replayJournal } from './journal/replay-journal.ts';
import { leaseUse } from './number-blocks.ts';
import { bringBack } from './open-store.ts';
import type { OutboxEntry } from './open-vault.ts';
import { pruneJournal } from './prune-journal.ts';
import type { SaveContext } from './save-edits.ts';
import { takeAnswer } from './take-answer.ts';
import { takeIdentity } from './take-identity.ts';
import { fitPage, isTwins, noteReceipt, type UsbStore, usbFacts, usbRequests } from './usb-store.ts';
import { inTurn, type VaultMemory, type VaultTrouble } from './vault-memory.ts';
import { wholeGroups } from './whole-groups.ts';

/** What the sync engine may do to the vault; everything else about sync is decided elsewhere. */
export type SyncStore = {
  readonly address: () => string;
  readonly bearer: () => string;
  /** The next request: the oldest unsettled changes from `fromN` on, whole groups only, within the limits. */
  readonly nextRequest: (limits: { changes: number; bytes: number }, fromN?: number) => Omit<SyncRequest, 'protocol'>;
  /** Takes an answer in ONE transaction: records, settled marks, parked, cursor, leases. `from`: the cursor it was asked from. */
  readonly takeAnswer: (answer: SyncAnswer, from?: number) => Promise<void>;
  /** Goes on under an identity of its own after `forked`. */
  readonly takeIdentity: (given: NewIdentity) => Promise<void>;
  /** Puts changes from `n` on that were settled long ago back into the outbox; false: the journal has not all of them any more, or a person took one out. */
  readonly bringBackFrom: (n: number) => Promise<boolean>;
  /** The same requests and answers as files. */
  readonly usb: UsbStore;
  readonly counts: () => { waiting: number; parked: number; conflicts: number; lastSyncedAt: string | null };
  readonly trouble: () => VaultTrouble;
  readonly subscribe: (listener: () => void) => () => void;
};

const waitingOf = (memory: VaultMemory): readonly OutboxEntry[] =>
  memory.outbox.filter(({ settledSeq }) => settledSeq === null);

const requestOf = (
  memory: VaultMemory,
  limits: { readonly changes: number; readonly bytes: number },
  fromN: number | undefined,
): Omit<SyncRequest, 'protocol'> => {
  const waiting = fromN === undefined ? waitingOf(memory) : memory.outbox.filter(({ n }) => n >= fromN);
  const taken = wholeGroups(waiting, limits);
  const rows = function* () {
    for (const id of memory.live.confirmedIds()) yield { id, seq: memory.live.confirmed(id)?.seq ?? 0 };
  };
  return {
    device: memory.identity.deviceId,
    timeline: memory.timeline,
    cursor: memory.cursor,
    changes: taken.map(({ change }) => change as unknown as SyncRequest['changes'][number]),
    leases: leaseUse(memory),
    waiting: waiting.length - taken.length,
    parked: memory.parked.length,
    ...(memory.askRepair ? { buckets: bucketSums(rows()) } : {}),
  };
};

const bringBackFrom = async (memory: VaultMemory, from: number): Promise<boolean> => {
  const held = new Set(memory.outbox.map(({ n }) => n));
  const { changes, withdrawn } = replayJournal((await memory.journal.entries()).entries, memory.identity.deviceId);
  const missing: [number, OutboxEntry['change']][] = [];
  for (let n = from; n < memory.nextN; n += 1) {
    if (held.has(n)) continue;
    const change = changes.get(n);
    // What a person took out is not told again, not even to fill a hole: the numbers are given up instead (L2).
    if (!change || withdrawn.has(change.id)) return false;
    missing.push([n, change]);
  }
  await bringBack(memory, missing, memory.nextN);
  return true;
};

/** The store half of sync for an unlocked vault. */
export const createSyncStore = (memory: VaultMemory, context: SaveContext): SyncStore => ({
  address: () => memory.identity.serverAddress,
  bearer: () => `${memory.identity.deviceId}.${memory.identity.deviceSecret}`,
  nextRequest: (limits, fromN) => requestOf(memory, limits, fromN),
  takeAnswer: async (answer, from) => {
    await inTurn(memory, async () => {
      const before = memory.backedUp;
      await takeAnswer(memory, answer, context, from);
      if (memory.backedUp > before) await pruneJournal(memory, context.now());
    });
    await addFinalNumbers(memory, context);
  },
  takeIdentity: (given) => inTurn(memory, () => takeIdentity(memory, given)),
  bringBackFrom: (n) => inTurn(memory, () => bringBackFrom(memory, n)),
  usb: {
    facts: () => usbFacts(memory),
    requests: (limits) => usbRequests(memory, leaseUse(memory), limits),
    isTwins: (pages) => isTwins(memory, pages),
    takePage: (page) =>
      inTurn(memory, async () => {
        const fitting = fitPage(memory, page);
        if (typeof fitting === 'string') return fitting;
        if (fitting) await takeAnswer(memory, fitting, context, undefined, page.answer.time);
        return null;
      }),
    noteReceipt: (receiptId, time) => inTurn(memory, () => noteReceipt(memory, receiptId, time)),
  },
  counts: () => ({
    waiting: waitingOf(memory).length,
    parked: memory.parked.length,
    conflicts: memory.live.all('conflict').filter(({ doc }) => doc.status === 'open').length,
    lastSyncedAt: memory.lastSyncedAt,
  }),
  trouble: () => memory.trouble,
  subscribe: memory.live.subscribe,
});
