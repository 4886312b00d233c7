import { expect, test } from 'vitest';
import { readTypedTime } from '../../domain/read-typed-time.ts';

test.each([
  ['2026-9-5 9:30', '2026-09-05T09:30'],
  ['2026-09-05T09:30', '2026-09-05T09:30'],
  ['9.5 14：00', '2026-09-05T14:00'],
  ['2026年9月5日9时30分', '2026-09-05T09:30'],
  ['9月5日 9点', '2026-09-05T09:00'],
  ['20260905 0930', null],
  ['２０２６-9-5　９:30', '2026-09-05T09:30'],
  ['2026-9-5', null],
  ['9:30', null],
  ['2026-9-5 24:00', null],
  ['2026-9-5 9:60', null],
])('%s is read as %s', (typed, time) => expect(readTypedTime(typed, '2026-11-25')).toBe(time));
