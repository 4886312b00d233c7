import { canonicalJson } from '../../domain/canonical-json.ts';
import { splitChangeId } from '../../protocol/change-schema.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import type { SimLaptop } from './sim-laptop.ts';
import { contentOf, hold, type World } from './world.ts';

/** I2: what the county says it has taken it holds, with the same words, at that very moment. */
export const checkAcknowledged = (
  world: World,
  laptop: SimLaptop,
  request: SyncRequest,
  { settled }: SyncAnswer,
): void => {
  const sent = new Map(request.changes.map((change) => [change.id, change]));
  for (const { id, outcome } of settled) {
    if (outcome === 'forked') continue;
    const { deviceId, n } = splitChangeId(id);
    const held = world.county.memory.changeOf(laptop.officeId, deviceId, n);
    hold(
      world,
      'I2',
      held?.hash === sent.get(id)?.hash,
      () => `${laptop.name}: ${id} was acknowledged and is not held`,
    );
  }
};

/** I4: behind the cursor no row is missing. I10: nothing of another office is here. */
export const checkCursor = (world: World, laptop: SimLaptop): void => {
  const memory = laptop.open?.memory;
  if (!memory || memory.timeline !== world.county.memory.timeline()) return;
  const rows = world.county.memory.recordsOf(laptop.officeId);
  for (const { id, seq } of rows) {
    if (seq > memory.cursor) continue;
    const held = memory.live.confirmed(id);
    hold(world, 'I4', held !== undefined && held.seq >= seq, () => `${laptop.name} skipped ${id} at ${seq}`);
  }
  for (const other of new Set(world.laptops.map(({ officeId }) => officeId))) {
    if (other === laptop.officeId) continue;
    // The register's ids are series, year and number, the same in every office.
    for (const { id } of world.county.memory.recordsOf(other).filter(({ kind }) => kind !== 'numberUse'))
      hold(world, 'I10', !memory.live.confirmed(id), () => `${laptop.name} holds ${id} of ${other}`);
  }
};

/** I1: everything that was called saved is in a journal or in the county's log. */
export const checkNothingLost = async (world: World): Promise<void> => {
  const known = new Set<string>();
  for (const laptop of world.laptops) {
    if (!laptop.open) continue;
    const { entries } = await laptop.open.memory.journal.entries();
    for (const entry of entries) if (entry.t === 'change') known.add(contentOf(entry.change));
  }
  for (const officeId of new Set(world.laptops.map((laptop) => laptop.officeId)))
    for (const { body } of world.county.memory.changesOf(officeId)) known.add(contentOf(body as never));
  for (const { content } of world.said) {
    if (world.destroyed.has(content)) continue;
    hold(world, 'I1', known.has(content), () => `called saved, and nowhere: ${content.slice(0, 200)}`);
  }
};

/** I9: what is sealed stays as it is. */
export const sealedTexts = (world: World): Map<string, string> => {
  const out = new Map<string, string>();
  for (const officeId of new Set(world.laptops.map((laptop) => laptop.officeId))) {
    for (const { id, kind, doc } of world.county.memory.recordsOf(officeId)) {
      if (kind !== 'agreement' || doc.status === '草稿') continue;
      const { status: _status, signedOn: _signed, voidReason: _reason, finalNo: _final, ...text } = doc;
      out.set(id, canonicalJson(text));
    }
  }
  return out;
};
