import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { settleAll } from './digest-at-once.ts';
import { checkAcknowledged, checkCursor } from './local-rules.ts';
import { refused } from './sim-county.ts';
import type { Asked, SimLaptop } from './sim-laptop.ts';
import { chance, contentOf, count, pick, type World } from './world.ts';

/** How kind the line is to one question. */
export type Line = 'good' | 'request-lost' | 'answer-lost' | 'portal' | 'server-dies-before' | 'server-dies-after';

const LINES: readonly Line[] = ['request-lost', 'answer-lost', 'portal', 'server-dies-before', 'server-dies-after'];
export const lineOf = (world: World, badness: number): Line =>
  chance(world, badness) ? (pick(world, LINES) ?? 'good') : 'good';

const noteTaken = (world: World, request: SyncRequest, answer: SyncAnswer): void => {
  const settled = new Map(answer.settled.map((one) => [one.id, one]));
  for (const change of request.changes) {
    const one = settled.get(change.id);
    if (one && one.outcome !== 'forked') world.taken.add(contentOf(change as never));
  }
};

const deliverSync = async (
  world: World,
  laptop: SimLaptop,
  asked: Asked & { kind: 'sync' },
  line: Line,
): Promise<void> => {
  const { county, trap } = world;
  if (line === 'request-lost') return asked.answer(refused('not-reached'));
  if (line === 'portal') return asked.answer(refused('not-our-server'));
  if (line === 'server-dies-before') county.memory.crashNext('before-commit');
  if (line === 'server-dies-after') county.memory.crashNext('after-commit');
  const request = trap?.request ? await trap.request(asked.request, county.memory) : asked.request;
  const body = JSON.stringify(request);
  if (world.copies.length < 40) world.copies.push(body);
  const answer = await county.ask(body);
  if (line === 'answer-lost') return asked.answer(refused('not-reached'));
  if (!answer.ok) return asked.answer(answer);
  const told = trap?.answer ? trap.answer(answer.value, county.memory) : answer.value;
  asked.answer({ ok: true, value: told });
  await settleAll();
  if (laptop.disk.isDead()) return;
  noteTaken(world, request, told);
  checkAcknowledged(world, laptop, request, told);
  checkCursor(world, laptop);
};

/** The line carries the laptop's oldest question, or does not. */
export const deliver = async (world: World, laptop: SimLaptop, line: Line): Promise<void> => {
  const asked = laptop.asked.shift();
  if (!asked) return;
  if (line !== 'good') count(world, line);
  if (asked.kind === 'identity') {
    asked.answer(line === 'good' ? world.county.identity(asked.deviceId) : refused('not-reached'));
  } else await deliverSync(world, laptop, asked, line);
  await settleAll();
};

/** The line delivers a question a second time, long after. */
export const deliverCopy = async (world: World): Promise<void> => {
  const body = pick(world, world.copies);
  if (!body) return;
  count(world, 'duplicate');
  await world.county.ask(body);
};

/** Time passes; what was to happen meanwhile happens, in its order. */
export const passTime = async (world: World, ms: number): Promise<void> => {
  world.clockMs += ms;
  for (const laptop of world.laptops) {
    const now = world.ports(laptop).now();
    const due = laptop.timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    laptop.timers = laptop.timers.filter(({ at }) => at > now);
    for (const { work } of due) work();
    if (due.length > 0) await settleAll();
  }
};

/** A county that was put back does not know who came since; the director gives a new code. */
export const enrolAgain = async (world: World, laptop: SimLaptop): Promise<void> => {
  if (!laptop.open || laptop.problem !== 'login-wrong') return;
  count(world, 'enrolled-again');
  laptop.problem = null;
  await laptop.open.store.takeIdentity(world.county.enrol(laptop.officeId));
  await settleAll();
};
