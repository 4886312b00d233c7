import { describe, expect, test } from 'vitest';
import { leasesTold, newLeases } from '../../server/numbers/leases-for.ts';
import type { OfficeLease } from '../../server/sync/office-store.ts';

/** An instant by the clock on the wall in China. */
const inChina = (wall: string): Date => new Date(`${wall}+08:00`);
const NOW = inChina('2026-11-24T09:00:00');

const lease = (from: number, to: number, more: Partial<OfficeLease> = {}): OfficeLease => ({
  id: `l${from}`,
  deviceId: 'one',
  series: '协议',
  year: 2026,
  from,
  to,
  leasedAt: NOW.toISOString(),
  ...more,
});
const given = (leases: readonly OfficeLease[], used: Record<string, number>, now = NOW, deviceId = 'one') =>
  newLeases({
    leases,
    deviceId,
    uses: Object.entries(used).map(([id, count]) => ({ id, used: count })),
    now,
    newId: () => 'new',
  })
    .filter(({ series }) => series === '协议')
    .map(({ year, from, to }) => `${year} ${from}-${to}`);

describe('blocks of numbers', () => {
  test('a device begins with ten numbers, behind all that were given', () => {
    expect(given([], {})).toEqual(['2026 1-10']);
    expect(given([lease(1, 37, { deviceId: 'two' })], {})).toEqual(['2026 38-47']);
  });
  test('a block is refilled when half of it is used, and not before', () => {
    expect(given([lease(1, 10)], { l1: 4 })).toEqual([]);
    expect(given([lease(1, 10)], { l1: 5 })).toEqual(['2026 11-20']);
  });
  test('a device that uses 30 in a week is given 60, one that uses 2 in a week ten', () => {
    const weekAgo = inChina('2026-11-17T09:00:00').toISOString();
    expect(given([lease(1, 40, { leasedAt: weekAgo })], { l1: 30 })).toEqual(['2026 41-100']);
    const monthAgo = inChina('2026-10-27T09:00:00').toISOString();
    expect(given([lease(1, 10, { leasedAt: monthAgo })], { l1: 8 })).toEqual(['2026 11-20']);
  });
  test('use of long ago does not count, and no word of a device makes a block without bounds', () => {
    const old = lease(1, 400, { leasedAt: '2026-01-05T01:00:00.000Z' });
    const recent = lease(401, 410, { leasedAt: '2026-09-01T01:00:00.000Z' });
    expect(given([old, recent], { l1: 400, l401: 9 })).toEqual(['2026 411-420']);
    expect(given([lease(1, 10)], { l1: 1_000_000 })).toEqual(['2026 11-30']);
  });
  test('whatever the size was before, a new block begins behind the last one of the office', () => {
    expect(given([lease(1, 50), lease(51, 53, { deviceId: 'two' })], { l1: 50 })).toEqual(['2026 54-153']);
  });
  test("next year's block is given from 1 December in China, whatever the server's zone", () => {
    const full = [lease(1, 10)];
    expect(given(full, {}, inChina('2026-11-30T23:59:59'))).toEqual([]);
    expect(given(full, {}, inChina('2026-12-01T00:00:00'))).toEqual(['2027 1-10']);
    expect(given([...full, lease(1, 10, { id: 'next', year: 2027 })], {}, inChina('2026-12-31T23:59:59'))).toEqual([]);
  });
  test("New Year's Eve: a laptop is told the year that ends and the one that begins; in February only the new one", () => {
    const both = [lease(1, 10), lease(1, 10, { id: 'next', year: 2027 })];
    const told = (wall: string) => leasesTold(both, 'one', inChina(wall)).map(({ year }) => year);
    expect(told('2026-12-31T23:59:59')).toEqual([2026, 2027]);
    expect(told('2027-01-01T00:00:00')).toEqual([2026, 2027]);
    expect(told('2027-02-01T00:00:00')).toEqual([2027]);
    expect(given(both, { l1: 10 }, inChina('2027-01-01T00:00:00'))).toEqual([]);
  });
});
