import { agreementBalance } from './agreement-balance.ts';
import { type Calendar, isWageSeason } from './calendar.ts';
import type { AgreementDoc } from './kinds/agreement.ts';
import type { ClueDoc } from './kinds/clue.ts';
import type { PaymentDoc } from './kinds/payment.ts';
import type { ProjectDoc } from './kinds/project.ts';
import type { LedgerRecord } from './record.ts';
import type { RiskFacts } from './risk-score.ts';

export type RiskSurroundings = {
  readonly project?: ProjectDoc | undefined;
  readonly agreements: readonly LedgerRecord<'agreement'>[];
  readonly payments: readonly LedgerRecord<'payment'>[];
  readonly today: string;
  readonly calendar: Calendar;
  /** The province's line for a group of workers, in 分; absent until the county has set it. */
  readonly provincialGroupLineFen?: number;
  /** The province's line for one worker, in 分. */
  readonly provincialSingleLineFen?: number;
};

/** 有 → true, 无 → false, 未核 or blank → not known. */
const said = (answer: string | undefined): boolean | undefined =>
  answer === '有' ? true : answer === '无' ? false : undefined;

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

const SIGNED: ReadonlySet<string> = new Set(['已签署', '履行中', '履行完毕']);

const paymentFacts = (
  agreements: readonly LedgerRecord<'agreement'>[],
  payments: readonly LedgerRecord<'payment'>[],
  today: string,
): RiskFacts => {
  const signed = agreements.filter(({ doc }) => SIGNED.has(doc.status));
  const own = (id: string): PaymentDoc[] => payments.filter(({ doc }) => doc.agreementId === id).map(({ doc }) => doc);
  const balances = signed.map(({ id, doc }) => agreementBalance(doc as AgreementDoc, own(id), today));
  const total = signed.reduce((sum, { doc }) => sum + (doc.plan?.totalFen ?? 0), 0);
  const paid = balances.reduce((sum, { paidFen }) => sum + paidFen, 0);
  return {
    paidPercent: total > 0 ? Math.floor((paid * 100) / total) : 0,
    agreementBroken: balances.some(({ instalments }) => instalments.some(({ status }) => status === '逾期')),
    firstPaidOnTime: balances.some(
      ({ instalments }) => instalments[0]?.status === '已付' && !instalments.some(({ status }) => status === '逾期'),
    ),
  };
};

const projectFacts = (clue: ClueDoc, project: ProjectDoc | undefined): RiskFacts => {
  const fact = (own: string | undefined, key: string) => said(own) ?? said(clue.facts?.[key]);
  return {
    account: fact(project?.account, 'account'),
    deposit: fact(project?.deposit, 'deposit'),
    realName: fact(project?.realName, 'realName'),
    board: fact(project?.board, 'board'),
    monthlyPay: fact(project?.monthlyPay, 'monthlyPay'),
    investKind: clue.investKind ?? project?.investKind,
  };
};

const signFacts = ({ signs = {} }: ClueDoc): RiskFacts => ({
  threatSelf: signs.扬言自杀 === true,
  threatPetition: signs.扬言上访 === true,
  gathering: signs.已聚集 === true || signs.堵路堵门 === true,
  violence: signs.肢体冲突 === true,
  unreachable: signs.负责人失联 === true,
  movingAssets: signs.转移财产 === true,
});

const percentOf = (amountFen: number | undefined, lineFen: number | undefined): number | undefined =>
  lineFen && amountFen !== undefined ? Math.floor((amountFen * 100) / lineFen) : undefined;

const ASKED = [
  'payroll',
  'orderOverdue',
  'earlierBroken',
  'onList',
  'groupPetition',
  'hardship',
  'ownerBehind',
  'unqualified',
  'worksDispute',
  'notarised',
  'securityCovers',
  'jointGuarantor',
] as const;

/** Everything the rules may ask of a clue, from what the office has written down. What nobody wrote down stays unknown. */
export const riskFactsOf = (
  clue: ClueDoc,
  { project, agreements, payments, today, calendar, provincialGroupLineFen, provincialSingleLineFen }: RiskSurroundings,
): RiskFacts => {
  const asked = Object.fromEntries(ASKED.map((key) => [key, said(clue.facts?.[key])]));
  const paid = paymentFacts(agreements, payments, today);
  return {
    ...asked,
    ...paid,
    ...projectFacts(clue, project),
    ...signFacts(clue),
    wage: clue.type === '拖欠农民工工资',
    people: clue.people,
    amountPercent: percentOf(clue.amountFen, provincialGroupLineFen),
    // The mean is never above the largest claim, so a line that it reaches is reached by somebody.
    singlePercent: clue.people ? percentOf(clue.amountFen, (provincialSingleLineFen ?? 0) * clue.people) : undefined,
    arrearsMonths: clue.periodFrom ? monthsBetween(clue.periodFrom, clue.periodTo ?? today.slice(0, 7)) : undefined,
    earlierBroken: paid.agreementBroken === true ? true : asked.earlierBroken,
    industry: clue.industry,
    wageSeason: isWageSeason(today, calendar),
  };
};
