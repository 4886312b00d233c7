import { dayInShanghai } from '../../domain/civil-date.ts';
import type { Lease } from '../../protocol/sync.ts';
import type { OfficeLease } from '../sync/office-store.ts';
import { blockSize } from './block-size.ts';

/** The series of an office with the county's patterns (domain reference §1.5). */
export const SERIES = [
  { series: '人调字', pattern: '〔{yyyy}〕{county}{committee}人调字第{0001}号' },
  { series: '协议', pattern: '〔{yyyy}〕{county}{committee}调协字第{0001}号' },
  { series: '催缴', pattern: '〔{yyyy}〕{county}{committee}催字第{0001}号' },
  { series: '核实', pattern: '〔{yyyy}〕{county}{committee}核字第{0001}号' },
  { series: '函', pattern: '{office}函〔{yyyy}〕{1}号' },
  { series: '公文', pattern: '{office}〔{yyyy}〕{1}号' },
] as const;

const patternOf = (series: string): string => SERIES.find((one) => one.series === series)?.pattern ?? '{yyyy}-{0001}';

/** The year of documents made at this instant: the calendar of China, whatever the server's clock is set to. */
export const numberYear = (now: Date): number => Number(dayInShanghai(now.toISOString()).slice(0, 4));

const monthOf = (now: Date): string => dayInShanghai(now.toISOString()).slice(5, 7);

/** Years for which blocks are given: this one, and from 1 December the next, so that nobody needs a line on New Year's Day. */
const leasedYears = (now: Date): readonly number[] =>
  monthOf(now) === '12' ? [numberYear(now), numberYear(now) + 1] : [numberYear(now)];

/** Years whose blocks a device is told: in January the old one too, for clocks that are late. Nothing new is given for it. */
const toldYears = (now: Date): readonly number[] =>
  monthOf(now) === '01' ? [numberYear(now) - 1, numberYear(now)] : leasedYears(now);

/** The blocks as the device is told them: its own of the years that count now, in order. */
export const leasesTold = (leases: readonly OfficeLease[], deviceId: string, now: Date): Lease[] =>
  leases
    .filter((lease) => lease.deviceId === deviceId && toldYears(now).includes(lease.year))
    .sort((a, b) => (a.series === b.series ? a.year - b.year || a.from - b.from : a.series < b.series ? -1 : 1))
    .map(({ id, series, year, from, to }) => ({ id, series, year, from, to, pattern: patternOf(series) }));

type LeaseQuestion = {
  /** Every block of the office from this year on, and all of the device. */
  readonly leases: readonly OfficeLease[];
  readonly deviceId: string;
  readonly uses: readonly { readonly id: string; readonly used: number }[];
  readonly now: Date;
  readonly newId: () => string;
};

/**
 * The new blocks a device needs: one for every series and year in which less than half a block is left; its size follows the device's use.
 * A block starts behind the last one and keeps its own bounds: it is never shared, shrunk or taken back, so no number can be given twice, whatever
 * sizes were or will be. Ask under the office's lock.
 */
export const newLeases = ({ leases, deviceId, uses, now, newId }: LeaseQuestion): OfficeLease[] => {
  const used = new Map(uses.map(({ id, used: count }) => [id, count]));
  const usedOf = ({ id, from, to }: OfficeLease): number => Math.min(used.get(id) ?? 0, to - from + 1);
  return SERIES.flatMap(({ series }) =>
    leasedYears(now).flatMap((year): OfficeLease[] => {
      const all = leases.filter((lease) => lease.series === series && lease.year === year);
      const ofDevice = leases.filter((lease) => lease.series === series && lease.deviceId === deviceId);
      const free = ofDevice
        .filter((lease) => lease.year === year)
        .reduce((sum, lease) => sum + lease.to - lease.from + 1 - usedOf(lease), 0);
      const size = blockSize(ofDevice, usedOf, now);
      if (free > size / 2) return [];
      const last = Math.max(0, ...all.map(({ to }) => to));
      return [{ id: newId(), deviceId, series, year, from: last + 1, to: last + size, leasedAt: now.toISOString() }];
    }),
  );
};
