import { expect, test } from 'vitest';
import { ownValueKind, readOwnValue } from '../../src/features/sync-centre/own-value.ts';

test('one’s own words are read as the field wants them, and what is no value of it is none', () => {
  expect(readOwnValue('amountFen', '5.4万', '2026-11-24')).toBe(5_400_000);
  expect(readOwnValue('dueOn', '2026-9-5', '2026-11-24')).toBe('2026-09-05');
  expect(readOwnValue('parties.p1.name', ' 王小明 ', '2026-11-24')).toBe('王小明');
  for (const [path, typed] of [
    ['amountFen', '很多'],
    ['dueOn', '明年'],
    ['brief', '   '],
  ] as const)
    expect(readOwnValue(path, typed, '2026-11-24')).toBeUndefined();
});

test('a plan, a wage line or a choice from a list is filled in its own form', () => {
  for (const path of ['plan', 'wages.w1', 'type']) expect(ownValueKind(path)).toBeNull();
});
