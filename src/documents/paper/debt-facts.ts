import { agreementBalance } from '../../../domain/agreement-balance.ts';
import { addDays } from '../../../domain/civil-date.ts';
import { clausesOf, type PrintedClause } from '../../../domain/clauses.ts';
import { chineseNumber } from '../chinese-number.ts';
import { CLAUSE_TABLE } from '../clause-table.ts';
import type { PaperFacts } from './form.ts';

/** How a repayment agreement stands on the day of a document, in 分. */
export type DebtFacts = {
  readonly totalFen: number;
  readonly paidFen: number;
  readonly unpaidFen: number;
  /** Of instalments whose day has passed. */
  readonly overdueFen: number;
  /** "第二期、第三期". */
  readonly overdueTerms: string;
  readonly firstOverdueOn?: string;
  /** The clause by which everything falls due has come to bear. */
  readonly accelerated: boolean;
};

type Known = Pick<PaperFacts, 'agreement' | 'payments' | 'on'>;

/** A clause of the agreement as it was signed, with its number; undefined where it is not part of it. */
export const signedClause = (agreement: PaperFacts['agreement'], key: string): PrintedClause | undefined =>
  agreement && clausesOf(agreement, CLAUSE_TABLE).find((clause) => clause.key === key);

/** "第六条“加速到期”约定：“…”" — the clause in its own words. */
export const clauseWords = ({ no, title, text }: PrintedClause): string =>
  `第${chineseNumber(no)}条“${title}”约定：“${text.replace(/。$/u, '')}”`;

const graceDays = (agreement: PaperFacts['agreement']): number | undefined => {
  const clause = signedClause(agreement, 'accelerate');
  const days = clause && /逾期(\d+)日/u.exec(clause.text)?.[1];
  return days === undefined ? undefined : Number(days);
};

/** Counted from the plan and the payments up to the day; undefined without an agreement with a plan. */
export const debtFacts = ({ agreement, payments, on }: Known): DebtFacts | undefined => {
  if (!agreement?.plan) return undefined;
  const { paidFen, outstandingFen, instalments } = agreementBalance(
    agreement,
    payments.filter(({ paidOn }) => paidOn <= on),
    on,
  );
  const overdue = instalments.filter(({ status }) => status === '逾期');
  const first = overdue[0]?.dueOn;
  const grace = graceDays(agreement);
  return {
    totalFen: agreement.plan.totalFen,
    paidFen,
    unpaidFen: outstandingFen,
    overdueFen: overdue.reduce((sum, one) => sum + one.amountFen - one.paidFen, 0),
    overdueTerms: overdue
      .map(({ id }) => `第${chineseNumber(instalments.findIndex((one) => one.id === id) + 1)}期`)
      .join('、'),
    ...(first ? { firstOverdueOn: first } : {}),
    accelerated: first !== undefined && grace !== undefined && addDays(first, grace) < on,
  };
};
