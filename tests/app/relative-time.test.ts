import { expect, test } from 'vitest';
import { exactTime, timeAgo, timeUntil } from '../../src/ui/relative-time.ts';

const now = new Date('2026-09-05T06:03:09Z'); // 14:03:09 in China

test('the exact time is the one on a clock in China', () => {
  expect(exactTime('2026-09-05T06:03:09Z')).toBe('2026年9月5日 14:03:09');
});

test.each([
  ['2026-09-05T06:02:30Z', '刚刚'],
  ['2026-09-05T05:58:09Z', '5 分钟前'],
  ['2026-09-05T01:00:00Z', '今天 09:00'],
  ['2026-09-04T15:59:00Z', '昨天 23:59'],
  ['2026-09-01T00:30:00Z', '9月1日 08:30'],
  ['2025-12-31T16:30:00Z', '1月1日 00:30'],
  ['2025-12-31T15:30:00Z', '2025年12月31日 23:30'],
])('%s is told as %s', (at, words) => {
  expect(timeAgo(at, now)).toBe(words);
});

test.each([
  ['2026-09-05T06:03:01Z', '马上'],
  ['2026-09-05T06:03:24Z', '20 秒后'],
  ['2026-09-05T06:05:10Z', '2 分钟后'],
  ['2026-09-05T08:00:00Z', '16:00'],
])('a next try at %s is told as %s', (at, words) => {
  expect(timeUntil(at, now)).toBe(words);
});
