import { ROLES, type Role, type User } from '../../protocol/enrol.ts';
import type { SyncAnswer, WireRecord } from '../../protocol/sync.ts';
import { commit } from './commit.ts';
import { cursorRow } from './cursor-row.ts';
import { isBehind, lateAnswer } from './late-answer.ts';
import { lostOffers } from './lost-offers.ts';
import type { OutboxEntry } from './open-vault.ts';
import { sumAfter, takeRecords } from './record-rows.ts';
import { massRemoval, surplusIds } from './repair-rows.ts';
import { numberOffers, type Offer, outboxRows, type SaveContext } from './save-edits.ts';
import { settleOutbox } from './settle-outbox.ts';
import { takeRestart } from './take-restart.ts';
import { tellSentinel } from './tell-sentinel.ts';
import type { VaultMemory, VaultTrouble } from './vault-memory.ts';
import { notePages, writeOfRecords } from './write-records.ts';

/** How many settled changes are remembered for 撤销 while the vault is open. */
const RECENT = 5000;

const asUsers = (users: SyncAnswer['users'], stopped: boolean): readonly User[] =>
  users.flatMap(({ id, name, role, revoked }) =>
    revoked === stopped && (ROLES as readonly string[]).includes(role) ? [{ id, name, role: role as Role }] : [],
  );

/** Rows that a re-read county does not have: it lost them, so they are offered to it again instead of being taken away. */
const lostByCounty = (
  memory: VaultMemory,
  answer: SyncAnswer,
  records: readonly WireRecord[],
  newId: () => string,
): readonly Offer[] => {
  if (!memory.reread || answer.more) return [];
  const met = new Set([...memory.reread, ...records.map(({ id }) => id)]);
  const lost = [...memory.live.confirmedIds()].flatMap((id) => (met.has(id) ? [] : (memory.live.confirmed(id) ?? [])));
  return lostOffers(lost, newId);
};

type Standing = { readonly inStep: boolean; readonly askRepair: boolean; readonly trouble: VaultTrouble };

/** Are both sides the same, as far as the sums tell; if not, repair is asked for once, and then it is said. */
const standingOf = (memory: VaultMemory, answer: SyncAnswer, sum: string, refusedRemoval: boolean): Standing => {
  if (refusedRemoval) return { inStep: false, askRepair: false, trouble: 'mass-removal' };
  if (answer.more || answer.sum === undefined || memory.reread)
    return { inStep: true, askRepair: memory.askRepair && !answer.repair, trouble: memory.trouble };
  if (answer.sum === sum) return { inStep: true, askRepair: false, trouble: '' };
  const tried = answer.repair !== undefined || memory.trouble !== '';
  return { inStep: false, askRepair: !tried, trouble: tried ? 'out-of-step' : memory.trouble };
};

/**
 * Takes an answer in ONE write: records, settled marks, parked, cursor, leases, people. The cursor never goes back within one history.
 * `from`: the cursor it was asked from. `provenAt`: when the county said so, where that is not just now (a receipt by hand).
 */
export const takeAnswer = async (
  memory: VaultMemory,
  told: SyncAnswer,
  context: SaveContext,
  from?: number,
  provenAt?: string,
): Promise<void> => {
  if (told.restart) return takeRestart(memory, told);
  // Asked within another history (a receipt has led here since): its rows stand on rows that this one may not have. The next question begins it again.
  if (told.timeline !== memory.timeline) return;
  // Asked from a cursor that the vault has left since (a receipt began the reading again): between the two rows would be missing.
  const leavesGap = from !== undefined && from > memory.cursor;
  const answer = leavesGap || isBehind(memory, told) ? lateAnswer(memory, told) : told;
  const { cipher, live } = memory;
  const at = context.now().toISOString();
  const surplus = surplusIds(memory, answer.repair);
  const refused = massRemoval(surplus.length, live.size());
  const repaired = refused ? [] : (answer.repair?.records ?? []);
  const records = [...answer.records, ...repaired];
  const lost = lostByCounty(memory, answer, records, context.newId);
  const gone = [...(refused ? [] : surplus), ...lost.map(({ recordId }) => recordId)];
  const settled = settleOutbox(memory.outbox, answer, {
    parkedAt: at,
    seqOf: (id) => live.confirmed(id)?.seq ?? 0,
  });
  const offered = await numberOffers(memory, lost, context);
  const nextN = memory.nextN + offered.length;
  const sum = sumAfter(memory, records, gone);
  const standing = standingOf(memory, answer, sum, refused);
  const outbox = [
    ...settled.kept,
    ...offered.map((change, index): OutboxEntry => ({ n: memory.nextN + index, change, settledSeq: null })),
  ];
  const drained = outbox.every(({ settledSeq }) => settledSeq !== null) && !answer.more;
  const lastSyncedAt = drained && standing.inStep && !answer.tooOld ? (provenAt ?? at) : memory.lastSyncedAt;
  const identity = {
    ...memory.identity,
    timeline: answer.timeline,
    users: asUsers(answer.users, false),
    formerUsers: asUsers(answer.users, true),
  };
  const reread = memory.reread !== null && answer.more;
  const backedUpSeq = answer.backedUpSeq ?? 0;
  const backedUpAt = answer.backedUpAt ?? null;
  const { cursor, timeline, backedUp } = answer;
  const countyTime = answer.time > memory.countyTime || provenAt === undefined ? answer.time : memory.countyTime;
  // Blocks count only with everything behind them: before a damaged store is where it stood, it has not met every number it gave, and gives none.
  // An answer that is the last of its reading may still be an old one: a receipt by hand of a report from before the damage.
  const whole = !answer.more && cursor >= memory.stoodAt;
  const leases = whole ? answer.leases : memory.leases;
  const stoodAt = whole ? 0 : memory.stoodAt;
  const rows = await writeOfRecords(memory, records, gone);
  await commit(
    memory,
    {
      ...rows.write,
      outbox: {
        remove: settled.gone.map(({ n }) => n),
        put: [
          ...(await Promise.all(
            settled.marked.map(async ({ n, settledSeq, change }) => ({
              n,
              settledSeq,
              sealed: await cipher.seal(`outbox|${n}`, change),
            })),
          )),
          ...(await outboxRows(memory, offered, memory.nextN)),
        ],
      },
      parked: {
        put: await Promise.all(
          settled.parked.map(async (entry) => ({
            id: entry.id,
            sealed: await cipher.seal(`parked|${entry.id}`, entry),
          })),
        ),
      },
      meta: {
        put: [
          cursorRow(memory, {
            cursor,
            stoodAt,
            timeline,
            lastSyncedAt,
            backedUp,
            backedUpSeq,
            backedUpAt,
            rereading: reread,
            countyTime,
            sum,
          }),
          { key: 'leases', sealed: await cipher.seal('meta|leases', leases) },
          { key: 'identity', sealed: await cipher.seal('meta|identity', identity) },
          { key: 'nextN', nextN },
        ],
      },
    },
    offered.map((change) => ({ t: 'change', change })),
  );
  // In the middle of a long fetch the sentinel may stay behind: rows above its cursor are the county's and are fetched again.
  const midFetch = answer.more && offered.length === 0 && backedUp === memory.backedUp && timeline === memory.timeline;
  const touched = [...settled.gone.map(({ change }) => change.recordId), ...gone];
  takeRecords(memory, records, gone, sum);
  notePages(memory, rows, gone);
  const parkedIds = new Set(settled.parked.map(({ id }) => id));
  Object.assign(memory, {
    outbox,
    recent: [...memory.recent, ...settled.gone].slice(-RECENT),
    parked: [...memory.parked.filter(({ id }) => !parkedIds.has(id)), ...settled.parked],
    identity,
    leases,
    cursor,
    stoodAt,
    timeline,
    lastSyncedAt,
    backedUp,
    backedUpSeq,
    backedUpAt,
    nextN,
    countyTime,
    askRepair: standing.askRepair,
    reread: reread ? memory.reread : null,
    trouble: memory.trouble === 'store-broken' ? memory.trouble : standing.trouble,
  } satisfies Partial<VaultMemory>);
  live.setPending(
    outbox.map(({ change }) => change),
    touched,
  );
  if (!midFetch) await tellSentinel(memory);
  live.tell();
};
