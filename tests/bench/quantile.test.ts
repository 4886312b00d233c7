import { expect, test } from 'vitest';
import { quantile, spread } from './quantile.ts';

const ONE_TO_TWENTY = Array.from({ length: 20 }, (_, at) => 20 - at);

test('the p95 of twenty samples is the nineteenth, whatever order they came in', () =>
  expect(quantile(ONE_TO_TWENTY, 0.95)).toBe(19));

test('one sample is its own median and p95', () => expect(spread([7])).toEqual({ min: 7, median: 7, p95: 7, max: 7 }));

test('no sample is no figure', () => expect(() => quantile([], 0.5)).toThrow('quantile of nothing'));
