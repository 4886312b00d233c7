import type { Calendar } from './calendar.ts';
import type { Instalment, Plan } from './kinds/agreement.ts';
import type { Problem } from './problem.ts';

export const instalmentsInOrder = (plan: Plan): readonly (readonly [string, Instalment])[] =>
  Object.entries(plan.instalments).sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1));

/** Rules of an instalment plan (domain reference §5.3). Paths point at the cell. */
export const checkPlan = (plan: Plan, { totalFen, calendar }: { totalFen: number; calendar: Calendar }): Problem[] => {
  const items = instalmentsInOrder(plan);
  if (items.length === 0) return [{ code: 'plan-empty', path: 'plan', severity: 'error' }];
  const sum = items.reduce((fen, [, { amountFen }]) => fen + amountFen, 0);
  const out: Problem[] =
    sum === totalFen
      ? []
      : [{ code: 'plan-total-differs', path: 'plan', severity: 'error', params: { sum, total: totalFen } }];
  items.forEach(([id, { dueOn, amountFen }], at) => {
    const cell = (key: string) => `plan.instalments.${id}.${key}`;
    const previous = items[at - 1]?.[1].dueOn;
    if (amountFen <= 0) out.push({ code: 'plan-amount-zero', path: cell('amountFen'), severity: 'error' });
    if (previous !== undefined && dueOn <= previous)
      out.push({ code: 'plan-dates-out-of-order', path: cell('dueOn'), severity: 'error' });
    if (calendar.isRestDay(dueOn)) out.push({ code: 'plan-date-rest-day', path: cell('dueOn'), severity: 'warning' });
  });
  const first = items[0]?.[1].dueOn ?? '';
  const lastId = items.at(-1)?.[0] ?? '';
  const last = items.at(-1)?.[1].dueOn ?? '';
  const festival = calendar.nextSpringFestival(first);
  if (festival !== null && last > festival)
    out.push({ code: 'plan-after-spring-festival', path: `plan.instalments.${lastId}.dueOn`, severity: 'warning' });
  return out;
};
