import type { ProblemCode } from '../../domain/problem-codes.ts';
import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import { openSealed, type SealedToCounty } from '../../protocol/county-seal.ts';
import { ESCROW_PURPOSE, type EscrowContent, escrowContentSchema } from '../../protocol/escrow.ts';
import { type Settled, SYNC_LIMITS, type SyncRequest } from '../../protocol/sync.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { Database } from '../db/database.ts';
import { recoveryPrivateKey } from '../enrol/recovery-key.ts';
import { type AcceptContext, acceptSync } from '../sync/accept-sync.ts';
import { changesAreSound } from '../sync/changes-are-sound.ts';
import { postgresOfficeStore } from '../sync/postgres-office-store.ts';
import { timelineOf } from '../timeline.ts';

export type OpenedEscrow =
  | {
      readonly ok: true;
      readonly settled: readonly Settled[];
      /** Open forms that were never saved; they stay in the escrow. */
      readonly drafts: number;
    }
  | { readonly ok: false; readonly code: ProblemCode };

type EscrowDecision = {
  readonly officeId: string;
  readonly deviceId: string;
  /** Who at headquarters decided it. */
  readonly decidedBy: string;
  readonly now: Date;
  readonly newId: () => string;
};

/** Whole groups up to the size of a request, never over a hole: what is missing there nobody has. */
const batchesOf = (changes: readonly WireChange[]): WireChange[][] => {
  const batches: WireChange[][] = [];
  for (const change of changes) {
    const last = batches.at(-1) ?? [];
    const before = last.at(-1);
    const follows = before && splitChangeId(before.id).n + 1 === splitChangeId(change.id).n;
    if (follows && (last.length < SYNC_LIMITS.changesMax || before.group === change.group)) last.push(change);
    else batches.push([change]);
  }
  return batches;
};

const contentOf = async (
  deviceId: string,
  sealed: SealedToCounty,
  privateKey: Readonly<Record<string, unknown>>,
): Promise<EscrowContent | null> => {
  const bytes = await openSealed(sealed, privateKey, ESCROW_PURPOSE);
  if (!bytes) return null;
  try {
    const parsed = escrowContentSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success && changesAreSound(deviceId, parsed.data.changes) ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Is one hand-over there with all its parts? One that was cut off came again whole, or is still to come. */
const isComplete = (contents: readonly EscrowContent[]): boolean =>
  contents.some(({ set, of = 1 }) => {
    const parts = new Set(contents.filter((one) => one.set === set).map(({ part = 1 }) => part));
    return parts.size >= of;
  });

/** Every change of all hand-overs of a device once, by n. */
const changesOf = (contents: readonly EscrowContent[]): WireChange[] => {
  const byN = new Map(contents.flatMap(({ changes }) => changes.map((change) => [splitChangeId(change.id).n, change])));
  return [...byN].sort(([a], [b]) => a - b).map(([, change]) => change);
};

const feed = async (context: AcceptContext, timeline: string, changes: readonly WireChange[]): Promise<Settled[]> => {
  const settled: Settled[] = [];
  for (const batch of batchesOf(changes)) {
    // The device has wiped itself: what it did not hand over nobody has, and a gap before the batch is written down as one (S4).
    const heldFrom = splitChangeId(batch[0]?.id ?? '').n;
    const request: SyncRequest = {
      protocol: PROTOCOL,
      device: context.device.id,
      timeline,
      cursor: 0,
      changes: batch,
      ...(heldFrom > 0 ? { heldFrom } : {}),
    };
    settled.push(...(await acceptSync(context, request)).settled);
  }
  return settled;
};

const noteOpened = (database: Database, { officeId, deviceId, decidedBy, now }: EscrowDecision): Promise<void> =>
  database.transaction().execute(async (tx) => {
    await tx
      .updateTable('escrows')
      .set({ opened_at: now, opened_by: decidedBy })
      .where('office_id', '=', officeId)
      .where('device_id', '=', deviceId)
      .execute();
    await tx
      .insertInto('county_acts')
      .values({ at: now, name: decidedBy, act: 'open escrow', subject: deviceId })
      .execute();
  });

/**
 * Headquarters opens what a stopped laptop handed over: its changes are settled as that device's, by the same rules as if the laptop had sent
 * them. Opening twice is harmless (S2). The decision is written down; the escrow itself stays.
 */
export const openEscrow = async (database: Database, decision: EscrowDecision): Promise<OpenedEscrow> => {
  const { officeId, deviceId, now, newId } = decision;
  const escrows = await database
    .selectFrom('escrows')
    .select('sealed')
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .orderBy('received_at')
    .execute();
  if (escrows.length === 0) return { ok: false, code: 'record-missing' };
  const key = await recoveryPrivateKey(database);
  const opened = await Promise.all(escrows.map(({ sealed }) => contentOf(deviceId, sealed, key)));
  const contents = opened.filter((content) => content !== null);
  if (contents.length === 0) return { ok: false, code: 'file-damaged' };
  if (!isComplete(contents)) return { ok: false, code: 'changes-missing' };
  // Nobody reads the records of this answer, so none are asked for.
  const context: AcceptContext = {
    store: postgresOfficeStore(database),
    device: { officeId, id: deviceId },
    now,
    newId,
    oldestServed: Number.POSITIVE_INFINITY,
  };
  const settled = await feed(context, await timelineOf(database), changesOf(contents));
  await noteOpened(database, decision);
  return { ok: true, settled, drafts: Math.max(0, ...contents.map(({ drafts = [] }) => drafts.length)) };
};
