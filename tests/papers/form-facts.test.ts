import { describe, expect, test } from 'vitest';
import type { PaperDoc } from '../../domain/kinds/paper.ts';
import type { Doc } from '../../domain/record.ts';
import { SERIES } from '../../server/numbers/leases-for.ts';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { makePaper } from '../../src/documents/paper/make-paper.ts';
import { newPaper } from '../../src/features/papers/new-paper.ts';
import { blankFacts, formFacts } from '../../src/papers/form-facts.ts';
import { openTestVault } from '../app/open-test-vault.ts';

const formOf = (code: string) => {
  const form = FORMS.find((one) => one.code === code);
  if (!form) throw new Error(code);
  return form;
};

const records = {
  c1: [
    'case',
    {
      title: '工资纠纷',
      acceptedOn: '2026-11-20',
      source: '依申请调解',
      type: '拖欠农民工工资',
      brief: 'x',
      parties: {},
      status: '已达成协议',
      no: '卷1号',
      clueId: 'k1',
      projectId: 'j1',
    },
  ],
  k1: ['clue', { foundOn: '2026-11-18', place: '双龙镇', type: '邻里', brief: '线索', status: '化解中' }],
  j1: ['project', { name: '二期工程' }],
  a1: [
    'agreement',
    { caseId: 'c1', title: '协议', parties: {}, status: '已签署', no: '协1号', signedOn: '2026-11-21' },
  ],
  a2: ['agreement', { caseId: 'c1', title: '作废的', parties: {}, status: '已作废', voidReason: 'x' }],
  m2: ['payment', { agreementId: 'a1', paidOn: '2027-01-18', amountFen: 2 }],
  m1: ['payment', { agreementId: 'a1', paidOn: '2026-12-18', amountFen: 1 }],
  p1: [
    'paper',
    { form: 'D08', title: '人民调解记录', datedOn: '2026-11-20', status: '已定稿', no: '卷1号', caseId: 'c1' },
  ],
} as const;

const opened = async (name: string) => {
  const { vault } = await openTestVault(name);
  const edits = Object.entries(records).map(([recordId, [kind, now]]) => ({
    recordId,
    kind,
    was: null,
    now: now as Doc,
  }));
  const saved = await vault.save(edits);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  return { view: vault.view, office: vault.identity.office };
};

const bare = (form: string, more: Partial<PaperDoc>): PaperDoc => ({
  ...{ form, title: form, datedOn: '2026-11-25', status: '草稿' },
  ...more,
});

describe('the facts of a form', () => {
  test('come from the records its paper is about: case, clue, project, the agreement that is alive, payments by day', async () => {
    const { view, office } = await opened('facts');
    const facts = formFacts(view, office, formOf('D08'), bare('D08', { caseId: 'c1' }));
    expect([facts.case?.title, facts.clue?.brief, facts.project?.name]).toEqual(['工资纠纷', '线索', '二期工程']);
    expect(facts.agreement?.title).toBe('协议');
    expect(facts.payments.map(({ paidOn }) => paidOn)).toEqual(['2026-12-18', '2027-01-18']);
  });
  test('bear the number of the case, of the agreement, or none before one is taken from a series of its own', async () => {
    const { view, office } = await opened('facts-no');
    const noOf = (code: string) =>
      formFacts(view, office, formOf(code), bare(code, { caseId: 'c1', agreementId: 'a1' })).no;
    expect(noOf('D08')).toBe('卷1号');
    expect(noOf('BCXY')).toBe('协1号');
    expect(noOf('CJ1')).toBeUndefined();
  });
  test('of a correction name the sealed text and why', async () => {
    const { view, office } = await opened('facts-amends');
    const of = (amendsId: string) =>
      formFacts(view, office, formOf('GZSM'), bare('GZSM', { caseId: 'c1', amendsId, amendReason: '写错了日期' }))
        .amends;
    expect(of('a1')).toEqual({ title: '人民调解协议书', no: '协1号', on: '2026-11-21', reason: '写错了日期' });
    expect(of('p1')).toEqual({ title: '人民调解记录', no: '卷1号', on: '2026-11-20', reason: '写错了日期' });
  });
});

describe.each(FORMS.filter((form) => !form.isRecord).map((form) => [form.code, form] as const))(
  'form %s',
  (code, form) => {
    test('starts as a paper that can be saved and set, and is a blank form for the pen', async () => {
      const { view, office } = await opened(`start-${code}`);
      const about = { caseId: 'c1', agreementId: 'a1', paymentId: 'm1', clueId: 'k1' };
      const paper = newPaper({ view, office, form, about, today: '2026-11-25' });
      expect(Object.values(paper.fields ?? {}).every((value) => typeof value === 'string')).toBe(true);
      expect(makePaper(form, formFacts(view, office, form, paper)).ok).toBe(true);
      expect(makePaper(form, blankFacts(view, office, '2026-11-25')).ok).toBe(true);
    });
    test('draws its numbers from a series that the county leases', () => {
      if (form.series) expect(SERIES.map(({ series }) => series as string)).toContain(form.series);
    });
  },
);

test('a monthly report is given the figures of its period, counted from what the vault holds; other forms are given none', async () => {
  const { view, office } = await opened('figures');
  const form = formOf('YDTZ');
  const paper = newPaper({ view, office, form, about: {}, today: '2026-12-01' });
  const { figures } = formFacts(view, office, form, paper);
  expect(figures?.period).toEqual({ fromOn: '2026-11-01', toOn: '2026-11-30' });
  expect(figures?.screening.found.matters).toBe(1);
  expect(figures?.repayment.agreements).toBe(1);
  const other = formOf('D08');
  const about = { caseId: 'c1' };
  expect(
    formFacts(view, office, other, newPaper({ view, office, form: other, about, today: '2026-12-01' })).figures,
  ).toBeUndefined();
});
