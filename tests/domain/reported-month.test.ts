import { expect, test } from 'vitest';
import { reportedMonth } from '../../domain/reported-month.ts';

test.each([
  ['2026-12-01', '2026-11-01', '2026-11-30'],
  ['2026-12-15', '2026-11-01', '2026-11-30'],
  ['2026-12-16', '2026-12-01', '2026-12-31'],
  ['2027-01-05', '2026-12-01', '2026-12-31'],
  ['2028-03-02', '2028-02-01', '2028-02-29'],
])('a report of %s is about %s to %s', (on, fromOn, toOn) => {
  expect(reportedMonth(on)).toEqual({ fromOn, toOn });
});
