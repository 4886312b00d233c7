import { expect, test } from 'vitest';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { CaseDoc } from '../../domain/kinds/case.ts';
import type { ClueDoc } from '../../domain/kinds/clue.ts';
import { type FigureRecords, monthlyFigures } from '../../domain/monthly-figures.ts';

const clue = (foundOn: string, more: Partial<ClueDoc> = {}): ClueDoc => ({
  foundOn,
  place: '双龙镇',
  type: '拖欠农民工工资',
  people: 10,
  amountFen: 1_000_000,
  brief: '',
  level: 3,
  status: '化解中',
  ...more,
});

const matter = (closedOn: string | undefined, more: Partial<CaseDoc> = {}): CaseDoc => ({
  title: '',
  acceptedOn: '2026-11-02',
  source: '依申请调解',
  type: '拖欠农民工工资',
  level: '一般',
  parties: { a: { order: 1, name: '甲' }, b: { order: 2, name: '乙' } },
  amountFen: 500_000,
  brief: '',
  status: '已结案',
  result: '达成协议',
  ...(closedOn ? { closedOn } : {}),
  ...more,
});

const agreement = (signedOn: string, more: Partial<AgreementDoc> = {}): AgreementDoc & { id: string } => ({
  id: 'a1',
  caseId: 'c1',
  title: '',
  parties: {},
  status: '履行中',
  signedOn,
  plan: {
    totalFen: 300_000,
    instalments: {
      i1: { order: 1, dueOn: '2026-11-20', amountFen: 100_000 },
      i2: { order: 2, dueOn: '2026-12-20', amountFen: 200_000 },
    },
  },
  ...more,
});

const NONE: FigureRecords = { clues: [], rounds: [], cases: [], agreements: [], payments: [] };
const NOVEMBER = { fromOn: '2026-11-01', toOn: '2026-11-30' };
const nothing = { matters: 0, people: 0, amountFen: 0 };

test('an office in which nothing happened has noughts, and no figures of the year before', () => {
  const { screening, mediation, repayment, wages } = monthlyFigures(NONE, NOVEMBER);
  expect(screening).toEqual({
    rounds: 0,
    found: nothing,
    byLevel: {},
    byType: {},
    closed: 0,
    referred: 0,
    open: 0,
  });
  expect(mediation.cases).toBe(0);
  expect(repayment.overdueFen).toBe(0);
  expect(wages.yearToDate.all).toEqual(nothing);
  expect(wages.yearBefore).toBeUndefined();
});

test('a matter belongs to the day it was found on: both ends of the month count, the days beside it do not', () => {
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
  const { screening } = monthlyFigures({ ...NONE, clues: days.map((day) => clue(day)) }, NOVEMBER);
  expect(screening.found).toEqual({ matters: 2, people: 20, amountFen: 2_000_000 });
});

test('drafts, what proved untrue, what was merged and what was taken back count nowhere', () => {
  const clues = [
    clue('2026-11-03'),
    clue('2026-11-03', { status: '草稿' }),
    clue('2026-11-03', { status: '不属实' }),
    clue('2026-11-03', { status: '并案' }),
    { ...clue('2026-11-03'), voided: { at: '2026-11-04T00:00:00Z', by: 'u1', reason: '重复' } } as ClueDoc,
  ];
  const { screening, wages } = monthlyFigures({ ...NONE, clues }, NOVEMBER);
  expect([screening.found.matters, screening.open, wages.period.all.matters]).toEqual([1, 1, 1]);
});

test('matters are counted by level and by type', () => {
  const clues = [clue('2026-11-03', { level: 5 }), clue('2026-11-04'), clue('2026-11-05', { type: '邻里', people: 2 })];
  const { screening } = monthlyFigures({ ...NONE, clues }, NOVEMBER);
  expect(screening.byLevel).toEqual({ 5: 1, 3: 2 });
  expect(screening.byType.邻里).toEqual({ matters: 1, people: 2, amountFen: 1_000_000 });
  expect(screening.byType.拖欠农民工工资?.matters).toBe(2);
});

test('a matter is open until the day it is closed, and again when it comes back; one that was referred is not ours', () => {
  const clues = [
    clue('2026-10-03', { status: '已销号', closedOn: '2026-11-30' }),
    clue('2026-10-03', { status: '已销号', closedOn: '2026-12-01' }),
    clue('2026-10-03', { status: '复发重开', closedOn: '2026-10-20' }),
    clue('2026-11-03', { status: '已移送' }),
  ];
  const { screening } = monthlyFigures({ ...NONE, clues }, NOVEMBER);
  expect([screening.closed, screening.open, screening.referred]).toEqual([1, 2, 1]);
});

test('a case belongs to the day it was closed on; only an agreement brings money', () => {
  const cases = [
    matter('2026-11-10', { performStatus: '已履行', level: '疑难复杂' }),
    matter('2026-11-11', { result: '未达成协议', source: '主动调解' }),
    matter('2026-12-01'),
    matter(undefined),
  ];
  const { mediation } = monthlyFigures({ ...NONE, cases }, NOVEMBER);
  expect(mediation).toEqual({
    cases: 2,
    parties: 4,
    agreed: 1,
    difficult: 1,
    performed: 1,
    amountFen: 500_000,
    byType: { 拖欠农民工工资: 2 },
    bySource: { 依申请调解: 1, 主动调解: 1 },
  });
});

test('what is overdue at the end of the month is what had not been paid by then', () => {
  const payments = [
    { agreementId: 'a1', paidOn: '2026-11-25', amountFen: 40_000 },
    { agreementId: 'a1', paidOn: '2026-12-02', amountFen: 60_000 },
  ];
  const agreements = [agreement('2026-11-05'), agreement('2026-11-05', { status: '草稿' })];
  const { repayment } = monthlyFigures({ ...NONE, agreements, payments }, NOVEMBER);
  expect(repayment).toEqual({ agreements: 1, agreedFen: 300_000, paidFen: 40_000, overdue: 1, overdueFen: 60_000 });
});

test('the year before is compared day for day, and government projects stand apart', () => {
  const clues = [
    clue('2025-01-15'),
    clue('2025-11-30', { investKind: '政府投资' }),
    clue('2025-12-01'),
    clue('2026-03-01', { people: 4, investKind: '政府投资' }),
  ];
  const { wages } = monthlyFigures({ ...NONE, clues }, NOVEMBER);
  expect(wages.yearToDate.all).toEqual({ matters: 1, people: 4, amountFen: 1_000_000 });
  expect(wages.yearToDate.government.matters).toBe(1);
  expect(wages.yearBefore?.all.matters).toBe(2);
  expect(wages.yearBefore?.government.matters).toBe(1);
});

test('records that begin in the middle of the year before are no comparison', () => {
  const clues = [clue('2025-06-01'), clue('2026-03-01')];
  expect(monthlyFigures({ ...NONE, clues }, NOVEMBER).wages.yearBefore).toBeUndefined();
  expect(monthlyFigures({ ...NONE, clues }, NOVEMBER, '2025-01-01').wages.yearBefore?.all.matters).toBe(1);
});
