import { allocatePlan } from '../../../../domain/allocate-plan.ts';
import { capitalAmount } from '../../../../domain/capital-amount.ts';
import { instalmentsInOrder } from '../../../../domain/check-plan.ts';
import { formatDayChinese } from '../../../../domain/civil-date.ts';
import { countPeople } from '../../../../domain/count-people.ts';
import { formatFen } from '../../../../domain/format-fen.ts';
import type { Plan } from '../../../../domain/kinds/agreement.ts';
import type { Wages } from '../../../../domain/wage-list.ts';
import type { ListRow, ListTable } from '../../paper/paper.ts';

/** Rows left to the pen where no plan is known. */
const EMPTY_ROWS = 6;
const COLUMNS = 7;

const EMPTY: ListRow = { cells: Array.from({ length: COLUMNS }, () => ({ lines: [] })) };

const planRows = (plan: Plan, wages: Wages): ListRow[] => {
  const shares = allocatePlan(wages, plan);
  const paidIn = (id: string): Wages =>
    Object.fromEntries(Object.entries(wages).filter(([line]) => (shares[id]?.[line] ?? 0) > 0));
  return instalmentsInOrder(plan).map(([id, item], at) => ({
    cells: [
      { lines: [String(at + 1)], side: 'center' },
      { lines: [formatDayChinese(item.dueOn)], side: 'center', whole: true },
      // Figures and 大写 from one integer.
      { lines: [`¥${formatFen(item.amountFen)}`, capitalAmount(item.amountFen)] },
      { lines: [String(countPeople(paidIn(id)))], side: 'center' },
      { lines: [item.payer ?? ''] },
      { lines: [item.way ?? ''] },
      { lines: [item.note ?? ''] },
    ],
  }));
};

/** 还款计划表 (domain reference §5.3): 期数, 应付日期, 金额 in figures and 大写, 涉及人数, 付款方, 支付方式, 备注; without a plan, rows for the pen. */
export const planTable = (plan: Plan | undefined, wages: Wages): ListTable => ({
  block: 'list',
  field: '还款计划表',
  widths: [10, 29.9, 47.5, 10.8, 27.7, 17.9, 16.1],
  head: ['期数', '应付日期', '本期应付总额\n（小写、大写）', '涉及\n人数', '付款方', '支付方式', '备注'],
  rows: plan ? planRows(plan, wages) : Array.from({ length: EMPTY_ROWS }, () => EMPTY),
  size: 10.5,
  leastMm: 12.7,
});
