import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocatePlan } from '../../domain/allocate-plan.ts';
import { type CalendarData, calendarFrom } from '../../domain/calendar.ts';
import { checkPlan, instalmentsInOrder } from '../../domain/check-plan.ts';
import { checkWageList, wageProductFen } from '../../domain/check-wage-list.ts';
import { addDays, addMonths } from '../../domain/civil-date.ts';
import { planInstalments } from '../../domain/plan-instalments.ts';
import { wageTotalFen } from '../../domain/wage-list.ts';
import data from '../../resources/rules/calendar.json' with { type: 'json' };

const calendar = calendarFrom(data as CalendarData);
const line = (order: number, owedFen: number) => ({
  order,
  name: `工人${order}`,
  dueFen: owedFen,
  paidFen: 0,
  owedFen,
});

describe('instalment plan', () => {
  test('adds up to the total exactly, on working days, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6000, max: 9_999_999_999 }), fc.integer({ min: 1, max: 60 }), (totalFen, count) => {
        const plan = planInstalments({ totalFen, count, firstOn: '2026-12-20', everyMonths: 1, calendar });
        const items = Object.values(plan.instalments);
        expect(items.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(totalFen);
        expect(items.every(({ dueOn }) => !calendar.isRestDay(dueOn))).toBe(true);
        expect(checkPlan(plan, { totalFen, calendar }).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
    );
  });
  test('a day of rest moves to the working day before it, never after', () => {
    const plan = planInstalments({ totalFen: 100, count: 1, firstOn: '2026-10-01', everyMonths: 1, calendar });
    expect(plan.instalments.q1?.dueOn).toBe('2026-09-30');
  });
  test('every day is the one asked for or the last working day before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 3 }), (days, everyMonths) => {
        const firstOn = addDays('2026-11-25', days);
        const plan = planInstalments({ totalFen: 120_000, count: 6, firstOn, everyMonths, calendar });
        instalmentsInOrder(plan).forEach(([, { dueOn }], at) => {
          const asked = addMonths(firstOn, at * everyMonths);
          expect(dueOn <= asked).toBe(true);
          for (let day = addDays(dueOn, 1); day <= asked; day = addDays(day, 1))
            expect(calendar.isRestDay(day)).toBe(true);
        });
      }),
    );
  });
  test('a first part of its own is kept, and never more than the whole is planned', () => {
    const wishes = { totalFen: 100_00, count: 3, firstOn: '2026-12-18', everyMonths: 1, calendar };
    const amounts = (firstFen: number) =>
      instalmentsInOrder(planInstalments({ ...wishes, firstFen })).map(([, { amountFen }]) => amountFen);
    expect(amounts(40_01)).toEqual([40_01, 29_99, 30_00]);
    expect(amounts(500_00)).toEqual([100_00, 0, 0]);
    const found = checkPlan(planInstalments({ ...wishes, firstFen: 500_00 }), { totalFen: 100_00, calendar });
    expect(found.filter(({ code }) => code === 'plan-amount-zero')).toHaveLength(2);
  });
  test('says so when the parts do not add up', () => {
    const plan = planInstalments({ totalFen: 10000, count: 2, firstOn: '2026-12-18', everyMonths: 1, calendar });
    expect(checkPlan(plan, { totalFen: 10001, calendar }).map(({ code }) => code)).toContain('plan-total-differs');
  });
  test('shares add up in both directions, whoever is owed what', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (owed, count) => {
          const wages = Object.fromEntries(owed.map((fen, at) => [`w${at}`, line(at + 1, fen)]));
          const totalFen = wageTotalFen(wages);
          const plan = planInstalments({ totalFen, count, firstOn: '2026-12-18', everyMonths: 1, calendar });
          const shares = allocatePlan(wages, plan);
          for (const [id, { amountFen }] of Object.entries(plan.instalments)) {
            const column = Object.values(shares[id] ?? {});
            expect(column.reduce((sum, fen) => sum + fen, 0)).toBe(amountFen);
            expect(column.every((fen) => fen >= 0)).toBe(true);
          }
          let soFar = 0n;
          const had = new Map<string, bigint>();
          for (const [id, { amountFen }] of instalmentsInOrder(plan)) {
            soFar += BigInt(amountFen);
            for (const [line, { owedFen }] of Object.entries(wages)) {
              const now = (had.get(line) ?? 0n) + BigInt(shares[id]?.[line] ?? 0);
              had.set(line, now);
              // Nobody is ever ahead of or behind the others by more than a rounding: two 分.
              const off = now * BigInt(totalFen) - BigInt(owedFen) * soFar;
              expect((off < 0n ? -off : off) <= 2n * BigInt(totalFen)).toBe(true);
            }
          }
          for (const [id, { owedFen }] of Object.entries(wages)) {
            expect(Object.values(shares).reduce((sum, column) => sum + (column[id] ?? 0), 0)).toBe(owedFen);
          }
        },
      ),
    );
  });
});

describe('wage list', () => {
  test('points at the wrong balance, the double worker and the total that does not add up', () => {
    const wages = {
      a: { ...line(1, 624000), rateFen: 26000, quantityHundredths: 2400, dueFen: 624000, owedFen: 634000 },
      b: { ...line(2, 100), idNo: '11010519491231002X' },
      c: { ...line(3, 100), idNo: '11010519491231002X' },
    };
    const found = checkWageList(wages, { today: '2026-11-24', statedTotalFen: 1 });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'wage-balance-differs wages.a.owedFen',
      'worker-twice wages.c.name',
      'wage-total-differs wages',
    ]);
  });
  test('rate times quantity is exact to the 分, half a 分 up', () => {
    expect(wageProductFen(26_000, 8650)).toBe(2_249_000);
    expect(wageProductFen(1, 50)).toBe(1);
    expect(wageProductFen(1, 49)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        (rate, hundredths) => {
          const twice = 2n * BigInt(rate) * BigInt(hundredths) - 200n * BigInt(wageProductFen(rate, hundredths));
          expect(twice < 100n && twice >= -100n).toBe(true);
        },
      ),
    );
  });
  test('a list that adds up has no complaint; one 分 off is found in its cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 40_000 })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.nat(),
        (rows, pick) => {
          const wages = Object.fromEntries(
            rows.map(([rateFen, quantityHundredths], at) => {
              const dueFen = wageProductFen(rateFen, quantityHundredths);
              const paidFen = Math.floor(dueFen / 3);
              const all = { dueFen, paidFen, owedFen: dueFen - paidFen, rateFen, quantityHundredths };
              return [`w${at}`, { order: at + 1, name: `工人${at}`, ...all }];
            }),
          );
          const statedTotalFen = wageTotalFen(wages);
          expect(checkWageList(wages, { today: '2026-11-25', statedTotalFen })).toEqual([]);
          const id = `w${pick % rows.length}`;
          const off = { ...wages, [id]: { ...wages[id], owedFen: (wages[id]?.owedFen ?? 0) + 1 } } as typeof wages;
          const found = checkWageList(off, { today: '2026-11-25', statedTotalFen });
          expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
            `wage-balance-differs wages.${id}.owedFen`,
            'wage-total-differs wages',
          ]);
        },
      ),
    );
  });
});
