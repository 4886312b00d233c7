import { expect, test } from 'vitest';
import { countPeople } from '../../domain/count-people.ts';
import type { WageLine } from '../../domain/kinds/agreement.ts';

const line = (order: number, name: string, idNo?: string): WageLine => ({
  order,
  name,
  ...(idNo ? { idNo } : {}),
  dueFen: 100,
  paidFen: 0,
  owedFen: 100,
});

test('who worked in two teams is one person; without an id nobody is taken for another', () => {
  expect(countPeople(undefined)).toBe(0);
  expect(
    countPeople({
      a: line(1, '刘娟花', '511201199007088367'),
      b: line(2, '刘娟花', '511201199007088367'),
      c: line(3, '王伟'),
      d: line(4, '王伟'),
    }),
  ).toBe(3);
});
