import { UNKNOWN_HOLDER } from '../../server/numbers/unknown-holder.ts';
import type { OfficeLease } from '../../server/sync/office-store.ts';
import type { MemoryOffice } from './memory-office.ts';

/**
 * What server/backup does (skip-numbers.ts, skip-marks.ts): all that may have been leased since the backup is leased to nobody again, without a
 * number between, and marks go on above those given since.
 */
export const withNumbersPassedOver = (office: MemoryOffice, beforeIt: MemoryOffice): MemoryOffice => {
  const topOf = (leases: readonly OfficeLease[], { series, year }: OfficeLease): number =>
    Math.max(0, ...leases.filter((one) => one.series === series && one.year === year).map(({ to }) => to));
  // The county that is put aside is still there to be looked at: what it had leased is passed over as well.
  const both = [...office.leases, ...beforeIt.leases];
  const series = new Map(both.map((lease) => [`${lease.series} ${lease.year}`, lease]));
  const passed = [...series.values()].map((lease) => ({
    ...lease,
    id: `passed-${lease.id}-${topOf(both, lease)}`,
    deviceId: UNKNOWN_HOLDER,
    from: topOf(office.leases, lease) + 1,
    to: topOf(both, lease) + 1000,
  }));
  const marksGiven = Math.max(office.marksGiven, beforeIt.marksGiven);
  const times = both.map(({ leasedAt }) => leasedAt).sort();
  return { ...office, marksGiven, putBackAt: times.at(-1) ?? null, leases: [...office.leases, ...passed] };
};
