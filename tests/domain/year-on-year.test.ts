import { expect, test } from 'vitest';
import { yearOnYear } from '../../domain/year-on-year.ts';

// The table of the domain reference, §9.2.
test.each([
  ['T1', 80, 100, '下降20.0%', true],
  ['T2', 81, 100, '下降19.0%', false],
  ['T3', 0, 7, '下降100.0%', true],
  ['T4', 0, 0, '持平（零基数）', true],
  ['T5', 2, 0, '新增2（零基数不可比）', false],
  ['T6', 3, 4, '下降25.0%', true],
  ['T7', 120, 100, '上升20.0%', false],
])('%s: %i against %i shows %s', (_case, now, before, word, passes) => {
  expect(yearOnYear(now, before)).toEqual({ word, passes });
});

test('the same figure twice is 持平, and a third is rounded to one decimal', () => {
  expect(yearOnYear(5, 5)).toEqual({ word: '持平', passes: false });
  expect(yearOnYear(1, 3).word).toBe('下降66.7%');
});

test('a new amount against nothing is written in its own unit', () => {
  expect(yearOnYear(1_234_500, 0, (fen) => `${fen / 100}元`).word).toBe('新增12345元（零基数不可比）');
});
