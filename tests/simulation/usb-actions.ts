import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import type { ReceiptPage } from '../../protocol/usb-content.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { seededRandom } from '../../server/seed/seeded-random.ts';
import { takeReceipt } from '../../src/sync/usb-receipt.ts';
import { settleAll } from './digest-at-once.ts';
import { checkAcknowledged, checkCursor } from './local-rules.ts';
import type { SimLaptop } from './sim-laptop.ts';
import { contentOf, count, type World } from './world.ts';

type Report = { readonly laptop: SimLaptop; readonly requests: readonly SyncRequest[] };
type Receipt = Report & { readonly id: string; readonly device: string; readonly pages: readonly ReceiptPage[] };

/** What lies on sticks: nothing is ever taken off, so everything may come late, twice, out of order, or never. */
type Sticks = {
  readonly reports: Report[];
  readonly receipts: Receipt[];
  /** Chance of its own, so that a seed is the same world with and without sticks. */
  readonly random: () => number;
  made: number;
};
const OF_WORLD = new WeakMap<World, Sticks>();
/** As many as a drawer holds. */
const KEPT = 12;

const sticksOf = (world: World): Sticks => {
  const sticks = OF_WORLD.get(world) ?? {
    reports: [],
    receipts: [],
    random: seededRandom(world.seed + 0x5eed),
    made: 0,
  };
  OF_WORLD.set(world, sticks);
  return sticks;
};

const pickOf = <T>({ random }: Sticks, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

const keep = <T>(drawer: T[], thing: T): void => {
  drawer.push(thing);
  if (drawer.length > KEPT) drawer.shift();
};

const exportReport = (world: World, laptop: SimLaptop): void => {
  const { open } = laptop;
  if (!open) return;
  count(world, 'usb-report');
  const limits = { changes: pickOf(sticksOf(world), [1, 3, 200]) ?? 200, bytes: 1e6 };
  const requests = open.store.usb.requests(limits).map((request) => ({ protocol: PROTOCOL, ...request }));
  keep(sticksOf(world).reports, { laptop, requests: structuredClone(requests) });
};

const isForked = ({ settled }: SyncAnswer): boolean => settled.some(({ outcome }) => outcome === 'forked');

/** The county as it treats a report (server/usb/feed-report.ts), without a file; a stick that ends early is a damaged one. */
const importReport = async (world: World): Promise<void> => {
  const sticks = sticksOf(world);
  const report = pickOf(sticks, sticks.reports);
  const device = report?.requests[0]?.device;
  if (!report || !device) return;
  count(world, 'usb-import');
  const pages: ReceiptPage[] = [];
  const ask = async (request: SyncRequest): Promise<boolean> => {
    const answer = await world.county.ask(JSON.stringify(request));
    if (!answer.ok) return false;
    checkAcknowledged(world, report.laptop, request, answer.value);
    const halts = answer.value.missingFrom !== undefined || isForked(answer.value);
    const identity = halts ? world.county.identity(device) : null;
    pages.push({
      from: request.cursor,
      sent: request.changes.map(({ id, hash }) => ({ id, hash })),
      answer: answer.value,
      ...(identity?.ok ? { identity: identity.value } : {}),
    });
    return !halts && !answer.value.restart;
  };
  const whole = sticks.random() < 0.8 ? report.requests : report.requests.slice(0, 1);
  for (const request of whole)
    if (!(await ask({ ...request, cursor: pages.at(-1)?.answer.cursor ?? request.cursor }))) break;
  for (let last = pages.at(-1)?.answer; last && !isForked(last) && (last.more || last.restart); ) {
    const { timeline, cursor } = last;
    if (!(await ask({ protocol: PROTOCOL, device, timeline, cursor, changes: [] }))) break;
    last = pages.at(-1)?.answer;
  }
  sticks.made += 1;
  if (pages.length > 0) keep(sticks.receipts, { ...report, id: `receipt-${sticks.made}`, device, pages });
};

const noteTaken = (world: World, { requests, pages }: Receipt): void => {
  const settled = pages.flatMap(({ answer }) => answer.settled.filter(({ outcome }) => outcome !== 'forked'));
  const ids = new Set(settled.map(({ id }) => id));
  for (const change of requests.flatMap(({ changes }) => changes))
    if (ids.has(change.id)) world.taken.add(contentOf(change as never));
};

/** Any receipt in the drawer that names this laptop, a twin's too. */
const importReceipt = async (world: World, laptop: SimLaptop): Promise<void> => {
  const { open } = laptop;
  const sticks = sticksOf(world);
  const own = sticks.receipts.filter(({ device }) => device === open?.memory.identity.deviceId);
  const receipt = pickOf(sticks, own);
  if (!receipt || !open) return;
  if (open.store.usb.isTwins(receipt.pages)) return count(world, 'usb-twin');
  count(world, 'usb-receipt');
  const header = { packetId: receipt.id } as Parameters<typeof takeReceipt>[1]['header'];
  // A power cut in the middle is the disk's business; the pages before it are taken, the rest is not.
  takeReceipt(open.store, { header, pages: receipt.pages }).catch(() => {});
  await settleAll();
  if (laptop.disk.isDead()) return;
  noteTaken(world, receipt);
  checkCursor(world, laptop);
};

/** Now and then one step of the road by hand: out, in, or home again. */
export const carrySometimes = async (world: World, laptop: SimLaptop): Promise<void> => {
  const { random } = sticksOf(world);
  if (random() > 0.08) return;
  const dice = random();
  if (dice < 0.3) return exportReport(world, laptop);
  if (dice < 0.6) return importReport(world);
  return importReceipt(world, laptop);
};
