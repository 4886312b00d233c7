import { canonicalJson } from '../../domain/canonical-json.ts';
import { valueAt } from '../../domain/doc-path.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { KIND_SHAPES } from '../../domain/kinds/kind-shape.ts';
import type { Doc, Json } from '../../domain/record.ts';
import { sameJson } from '../../domain/same-json.ts';
import { statusMayGo } from '../../domain/status-tables.ts';
import { bucketSums, EMPTY_SUM, sumWith } from '../../protocol/office-sum.ts';
import type { MemoryChange } from './memory-office.ts';
import { checkNumbers } from './number-rules.ts';
import { contentOf, hold, type World } from './world.ts';

const officesOf = (world: World): string[] => [...new Set(world.laptops.map(({ officeId }) => officeId))];

/** I5, I10: with nothing pending every laptop of an office is the county, row for row. */
const checkConvergence = (world: World, officeId: string): void => {
  const rows = world.county.memory.recordsOf(officeId);
  const sum = rows.reduce((total, { id, seq }) => sumWith(total, id, seq), EMPTY_SUM);
  hold(world, 'I5', sum === world.county.memory.sumOf(officeId), () => `${officeId}: the county's own sum is wrong`);
  for (const laptop of world.laptops.filter((one) => one.officeId === officeId)) {
    const live = laptop.open?.memory.live;
    hold(
      world,
      'I5',
      live?.size() === rows.length,
      () => `${laptop.name} holds ${live?.size()} of ${rows.length} rows`,
    );
    for (const { id, seq, doc } of rows) {
      const held = live?.confirmed(id);
      const same = held?.seq === seq && canonicalJson(held.doc) === canonicalJson(doc);
      hold(world, 'I5', same, () => `${laptop.name} differs in ${id}`);
    }
    hold(world, 'I5', laptop.open?.memory.sum === sum, () => `${laptop.name}: sum`);
    hold(world, 'I5', laptop.open?.memory.trouble === '', () => `${laptop.name}: ${laptop.open?.memory.trouble}`);
  }
  hold(world, 'I5', bucketSums(rows).length === 256, () => 'buckets');
};

/** I6: numbers of a device without a hole, a group wholly taken or wholly parked. */
const checkOrder = (world: World, log: readonly MemoryChange[]): void => {
  const byDevice = new Map<string, number[]>();
  const byGroup = new Map<string, MemoryChange[]>();
  for (const change of log) {
    byDevice.set(change.deviceId, [...(byDevice.get(change.deviceId) ?? []), change.n]);
    const group = `${change.deviceId} ${change.body.group}`;
    byGroup.set(group, [...(byGroup.get(group) ?? []), change]);
  }
  for (const [device, ns] of byDevice)
    hold(
      world,
      'I6',
      ns.sort((a, b) => a - b).every((n, at) => n === at + 1),
      () => `${device}: a hole in its numbers`,
    );
  for (const [group, changes] of byGroup) {
    const parked = changes.filter(({ outcome }) => outcome === 'parked').length;
    hold(world, 'I6', parked === 0 || parked === changes.length, () => `group ${group} was cut`);
  }
  const size = new Map<string, number>();
  for (const { change } of world.said) size.set(change.group, (size.get(change.group) ?? 0) + 1);
  // Of a refused group a person may have taken a part out for good; the rest is offered without it.
  const cutByHand = new Set(
    world.laptops.flatMap(({ open }) => (open?.memory.withdrawn ?? []).map(({ change }) => change.group)),
  );
  for (const [group, changes] of byGroup) {
    if (cutByHand.has(group.slice(group.indexOf(' ') + 1))) continue;
    // Whatever came of it again (a county that went back), every request brought all of it.
    const all = new Set(changes.map(({ content }) => content)).size;
    for (const request of new Set(changes.map(({ transaction }) => transaction))) {
      const part = new Set(changes.filter((one) => one.transaction === request).map(({ content }) => content)).size;
      hold(world, 'I6', part === all, () => `group ${group} took effect in steps`);
    }
    const whole = size.get(group.slice(group.indexOf(' ') + 1));
    hold(world, 'I6', whole === undefined || whole === all, () => `group ${group} came in part`);
  }
};

/** I1, I3: every content that was called saved is in the log, and had its effect once. */
const checkEffects = (world: World, log: readonly MemoryChange[], officeId: string): void => {
  const effects = new Map<string, number>();
  for (const { body, outcome, seq } of log) {
    const content = contentOf(body as never);
    effects.set(content, (effects.get(content) ?? 0) + (outcome === 'done' && seq > 0 ? 1 : 0));
  }
  const takenOut = new Set(
    world.laptops.flatMap(({ open }) => (open?.memory.withdrawn ?? []).map(({ change }) => contentOf(change))),
  );
  for (const said of world.said) {
    // What a person took out stays in the journal; a county that went back is not told of it again.
    if (said.officeId !== officeId || world.destroyed.has(said.content) || takenOut.has(said.content)) continue;
    hold(world, 'I1', effects.has(said.content), () => `never reached the county: ${said.content.slice(0, 300)}`);
  }
  for (const [content, times] of effects)
    hold(world, 'I3', times <= 1, () => `took effect ${times} times: ${content.slice(0, 300)}`);
};

const covers = (path: string, other: string): boolean =>
  path === other || path === '' || other === '' || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);

/** I7: a value that was entered is there, or somebody who saw it wrote another, or it lies in a conflict, or it is parked. */
const checkValues = (world: World, log: readonly MemoryChange[], officeId: string): void => {
  const docs = new Map(world.county.memory.recordsOf(officeId).map(({ id, doc }) => [id, doc]));
  const conflicts = world.county.memory.recordsOf(officeId).filter(({ kind }) => kind === 'conflict');
  const done = log.filter(({ outcome }) => outcome !== 'parked');
  for (const { body } of done) {
    for (const { path, now } of body.set) {
      // How a conflict was settled is said once (domain/merge-change.ts); a second settling is kept in the log and speaks through the record.
      if (body.kind === 'conflict' && path.startsWith('settled')) continue;
      if (sameJson(valueAt(docs.get(body.recordId) ?? null, path) ?? null, now)) continue;
      const inConflict = conflicts.some(
        ({ doc }) => doc.recordId === body.recordId && covers(path, String(doc.path)) && holds(doc, path, now),
      );
      const seen = done.some(
        (other) =>
          other.body.recordId === body.recordId &&
          other.body.set.some((set) => set.path !== '' && covers(path, set.path) && sawIt(set, path, now)),
      );
      const goneOn = path === statusOf(body.kind) && done.some((other) => passesOn(other, body.recordId, path, now));
      hold(
        world,
        'I7',
        inConflict || seen || goneOn,
        () => `${body.recordId}.${path} = ${JSON.stringify(now)} vanished`,
      );
    }
  }
};

const statusOf = (kind: string): string | undefined => KIND_SHAPES[kind as Kind]?.status;

/** A status goes on by its table, whatever the person saw (domain/merge-change.ts): what it went on from has not vanished. */
const passesOn = ({ body }: MemoryChange, recordId: string, path: string, now: Json): boolean =>
  body.recordId === recordId &&
  body.set.some((set) => set.path === path && statusMayGo(body.kind as Kind, String(now), String(set.now)));

const holds = (conflict: Doc, path: string, now: Json): boolean =>
  conflict.path === path
    ? sameJson(conflict.mine ?? null, now) || sameJson(conflict.county ?? null, now)
    : path === '' || String(conflict.path) === '';

/** A later edit of the same place that started from this value; of a whole record it is enough that it was edited. */
const sawIt = (set: { path: string; was: Json; now: Json }, path: string, now: Json): boolean =>
  set.path === path ? sameJson(set.was, now) : true;

/** I11: what this version does not know came through. */
const checkUnknown = (world: World, officeId: string): void => {
  const docs = new Map(world.county.memory.recordsOf(officeId).map(({ id, doc }) => [id, doc]));
  for (const { change, officeId: own } of world.said) {
    const offered = change.set.find(({ path }) => path === '')?.now as Doc | undefined;
    const doc = docs.get(change.recordId);
    if (own !== officeId || offered?.fromNewerVersion === undefined || !doc) continue;
    hold(
      world,
      'I11',
      sameJson(doc.fromNewerVersion ?? null, offered.fromNewerVersion),
      () => `${change.recordId} lost a field`,
    );
  }
};

/** Parked changes stay visible at a laptop until a person has taken them out; after a fork under the number they were sent again with. */
const checkParked = (world: World, log: readonly MemoryChange[], officeId: string): void => {
  const shown = new Set<string>();
  for (const { open } of world.laptops.filter((one) => one.officeId === officeId))
    for (const { change } of [...(open?.memory.parked ?? []), ...(open?.memory.withdrawn ?? [])])
      shown.add(contentOf(change));
  if (world.faults['disk-restored'] || world.faults['store-emptied'] || world.faults['store-older']) return;
  for (const { outcome, body } of log)
    if (outcome === 'parked')
      hold(world, 'I7', shown.has(contentOf(body as never)), () => `${body.id} is parked and nobody sees it`);
};

/** Everything that must be true when faults have stopped and queues are empty. */
export const checkWorld = (world: World): void => {
  for (const officeId of officesOf(world)) {
    const log = world.county.memory.changesOf(officeId);
    checkConvergence(world, officeId);
    checkOrder(world, log);
    checkEffects(world, log, officeId);
    checkValues(world, log, officeId);
    checkNumbers(world, officeId);
    checkUnknown(world, officeId);
    checkParked(world, log, officeId);
  }
};
