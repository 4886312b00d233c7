import { numberRegister, type RegisterUse } from '../../domain/number-register.ts';
import { isProvisional, PROVISIONAL_SERIES } from '../../domain/provisional-number.ts';
import { UNKNOWN_HOLDER } from '../../server/numbers/unknown-holder.ts';
import type { OfficeLease } from '../../server/sync/office-store.ts';
import { hold, type World } from './world.ts';

/** The number that was taken lies in exactly one block, given to the laptop that took it, to one it was forked from, or left out after a restore. */
const checkBlock = (world: World, officeId: string, leases: readonly OfficeLease[], id: string, use: RegisterUse) => {
  const around = leases.filter(
    ({ series, year, from, to }) => series === use.series && year === use.year && from <= use.n && use.n <= to,
  );
  if (use.series === PROVISIONAL_SERIES) {
    hold(world, 'I8', id === `临.${use.mark}.${use.n}` && around.length === 0, () => `${id} is no provisional number`);
    return;
  }
  hold(world, 'I8', around.length === 1, () => `${id} lies in ${around.length} blocks`);
  // After the county was put back a colleague may have brought the register's row.
  if (world.faults['county-restored']) return;
  const by = world.county.memory
    .changesOf(officeId)
    .filter(({ outcome, body }) => outcome !== 'parked' && body.recordId === id && body.set[0]?.path === '');
  const owner = around[0]?.deviceId ?? '';
  const ofLine = by.every(
    ({ deviceId }) => owner === UNKNOWN_HOLDER || world.county.memory.lineOf(officeId, deviceId).includes(owner),
  );
  hold(world, 'I8', ofLine, () => `${id} was taken by ${by[0]?.deviceId} from a block of ${owner}`);
};

/** Whatever a screen called numbered may be on paper: no number stands on two. Copied disks are what no program can help. */
const checkPaper = (world: World, officeId: string): void => {
  if (world.faults.cloned || world.faults['disk-restored']) return;
  const papers = new Map<string, string>();
  for (const { change, officeId: own } of world.said) {
    if (own !== officeId || (change.kind !== 'agreement' && change.kind !== 'case')) continue;
    for (const { path, now } of change.set) {
      if (path !== 'no' || typeof now !== 'string') continue;
      const other = papers.get(now);
      hold(world, 'I8', !other || other === change.recordId, () => `${now} is on ${other} and on ${change.recordId}`);
      papers.set(now, change.recordId);
    }
  }
};

/** From 1 to the highest number every number has its row, once, and a reason. */
const checkGaps = (world: World, leases: readonly OfficeLease[], uses: readonly RegisterUse[]): void => {
  const blocks = leases.map(({ id, series, year, from, to, deviceId }) => ({
    ...{ id, series, year, from, to, device: deviceId },
    ...(deviceId === UNKNOWN_HOLDER ? { state: 'skipped' as const } : {}),
  }));
  for (const { series, year, rows } of numberRegister({ blocks, uses, year: 2026 })) {
    const upwards = [...rows].reverse();
    const noHole = upwards.every(({ from }, at) => at === 0 || from === (upwards[at - 1]?.to ?? 0) + 1);
    const whole = series === PROVISIONAL_SERIES || (upwards[0]?.from === 1 && noHole);
    hold(world, 'I8', whole, () => `${series} ${year}: the register has a hole`);
    hold(
      world,
      'I8',
      rows.every(({ why }) => why !== ''),
      () => `${series} ${year}: a row without a reason`,
    );
  }
};

const checkOverlap = (world: World, unordered: readonly OfficeLease[]): void => {
  const leases = [...unordered].sort((a, b) => a.from - b.from);
  for (const [at, lease] of leases.entries())
    for (const other of leases.slice(at + 1)) {
      const apart = other.series !== lease.series || other.year !== lease.year || other.from > lease.to;
      hold(world, 'I8', apart, () => `blocks ${lease.id} and ${other.id} overlap`);
    }
};

/**
 * I8: one number, one document, on paper too; every number lies in one block of its taker's line or is provisional; a final number is added only
 * to a provisional one; blocks never overlap; the register has no gap without a reason.
 */
export const checkNumbers = (world: World, officeId: string): void => {
  const rows = world.county.memory.recordsOf(officeId);
  const leases = world.county.memory.leasesOf(officeId);
  const useRows = rows.filter(({ kind }) => kind === 'numberUse');
  const uses = useRows.map(({ doc }) => doc as unknown as RegisterUse);
  const labels = new Map(uses.map(({ label, usedFor }) => [label, usedFor]));
  hold(world, 'I8', labels.size === uses.length, () => `${officeId}: a label twice`);
  for (const { id, kind, doc } of rows) {
    if (kind !== 'agreement' && kind !== 'case') continue;
    for (const no of [doc.no, doc.finalNo])
      if (typeof no === 'string')
        hold(world, 'I8', labels.get(no) === id, () => `${id} bears ${no}, which is registered for ${labels.get(no)}`);
    const sound = doc.finalNo === undefined || (isProvisional(doc.no) && !isProvisional(doc.finalNo));
    hold(world, 'I8', sound, () => `${id}: ${String(doc.finalNo)} beside ${String(doc.no)}`);
  }
  useRows.forEach(({ id }, at) => {
    const use = uses[at];
    if (use) checkBlock(world, officeId, leases, id, use);
  });
  checkPaper(world, officeId);
  checkGaps(world, leases, uses);
  checkOverlap(world, leases);
  // Whatever a county that was put back has forgotten: no number was ever given to two laptops.
  checkOverlap(world, world.county.memory.everLeasedOf(officeId));
};
