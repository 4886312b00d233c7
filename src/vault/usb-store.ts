import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import type { ReceiptPage } from '../../protocol/usb-content.ts';
import { commit } from './commit.ts';
import { cursorRow } from './cursor-row.ts';
import { isBehind, lateAnswer } from './late-answer.ts';
import type { OutboxEntry } from './open-vault.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { TakenReceipt } from './vault-storage.ts';
import { wholeGroups } from './whole-groups.ts';

/** What a vault gives for, and takes from, files carried by hand. */
export type UsbStore = {
  readonly facts: () => UsbFacts;
  readonly requests: (limits: { readonly changes: number; readonly bytes: number }) => Omit<SyncRequest, 'protocol'>[];
  readonly isTwins: (pages: readonly ReceiptPage[]) => boolean;
  /** Takes one page in ONE write; a code: nothing of it was taken. */
  readonly takePage: (page: ReceiptPage) => Promise<ProblemCode | null>;
  readonly noteReceipt: (receiptId: string, time: string) => Promise<void>;
};

/** Whose file it is, and what closes it. */
export type UsbFacts = {
  readonly officeId: string;
  readonly officeName: string;
  readonly deviceId: string;
  readonly deviceSecret: string;
  readonly countyKey: Readonly<Record<string, unknown>> | null;
  readonly timeline: string;
  readonly cursor: number;
  readonly told: TakenReceipt | null;
};

export const usbFacts = ({ identity, timeline, cursor, receipt }: VaultMemory): UsbFacts => ({
  officeId: identity.office.id,
  officeName: identity.office.name,
  deviceId: identity.deviceId,
  deviceSecret: identity.deviceSecret,
  countyKey: identity.recoveryKey ?? null,
  timeline,
  cursor,
  told: receipt,
});

/**
 * Everything not yet settled as requests in order, whole groups only; one without changes where nothing waits, for it asks for records too.
 * The vault is not touched: what was put into a file waits as before.
 */
export const usbRequests = (
  memory: VaultMemory,
  leases: SyncRequest['leases'],
  limits: { readonly changes: number; readonly bytes: number },
): Omit<SyncRequest, 'protocol'>[] => {
  const requests: Omit<SyncRequest, 'protocol'>[] = [];
  let left: readonly OutboxEntry[] = memory.outbox.filter(({ settledSeq }) => settledSeq === null);
  do {
    const taken = wholeGroups(left, limits);
    left = left.slice(taken.length);
    requests.push({
      device: memory.identity.deviceId,
      timeline: memory.timeline,
      cursor: memory.cursor,
      changes: taken.map(({ change }) => change as unknown as SyncRequest['changes'][number]),
      ...(leases ? { leases } : {}),
      waiting: left.length,
      parked: memory.parked.length,
    });
  } while (left.length > 0);
  return requests;
};

/** Does the receipt speak of changes that bear our numbers and are not ours? Then it is a twin's, and nothing of it may be taken. */
export const isTwins = (memory: VaultMemory, pages: readonly ReceiptPage[]): boolean => {
  const ours = new Map(memory.outbox.map(({ change }) => [change.id, change.hash]));
  return pages.some(({ sent }) => sent.some(({ id, hash }) => (ours.get(id) ?? hash) !== hash));
};

/** What a page is for this vault: a problem, an answer to be taken, or null for one that says nothing new. */
export const fitPage = (
  memory: VaultMemory,
  { from, answer }: Pick<ReceiptPage, 'from' | 'answer'>,
): SyncAnswer | ProblemCode | null => {
  const isNew = answer.time >= memory.countyTime;
  if (answer.restart) {
    if (answer.timeline !== memory.timeline) return answer.time > memory.countyTime ? answer : 'usb-receipt-old';
    // Of this history already: starting again by a paper of another moment would throw away what was read since.
    return null;
  }
  // Of a history that the county no longer has: what it says was settled may be lost since.
  if (answer.timeline !== memory.timeline) return 'usb-receipt-old';
  if (isBehind(memory, answer) || from > memory.cursor || !isNew) return lateAnswer(memory, answer);
  return answer;
};

/** Notes that the receipt was taken to its end; from here on the laptop knew what stood in it. */
export const noteReceipt = async (memory: VaultMemory, receiptId: string, time: string): Promise<void> => {
  if (time <= (memory.receipt?.time ?? '')) return;
  const receipt: TakenReceipt = { receiptId, fromN: memory.nextN, time };
  await commit(memory, { meta: { put: [cursorRow(memory, { receipt })] } });
  memory.receipt = receipt;
};
