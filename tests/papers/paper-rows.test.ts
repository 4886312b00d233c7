import { expect, test } from 'vitest';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Doc } from '../../domain/record.ts';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { makeChoices } from '../../src/papers/make-choices.ts';
import { paperRows } from '../../src/papers/paper-rows.ts';
import { openTestVault } from '../app/open-test-vault.ts';

const paper = (form: string, more: Doc = {}): Doc => ({
  ...{ form, title: form, datedOn: '2026-11-25', status: '已定稿', caseId: 'c1' },
  ...more,
});
const matter: Doc = {
  ...{ title: '工资', acceptedOn: '2026-11-20', source: '依申请调解', type: '拖欠农民工工资', brief: 'x' },
  ...{ parties: {}, status: '已达成协议', result: '达成协议' },
};
const agreement: Doc = { caseId: 'c1', title: '协议', parties: {}, status: '已签署', no: '第1号' };

const opened = async (name: string, records: Readonly<Record<string, readonly [Kind, Doc]>>) => {
  const { vault } = await openTestVault(name);
  const edits = Object.entries(records).map(([recordId, [kind, now]]) => ({ recordId, kind, was: null, now }));
  const saved = await vault.save(edits);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  return vault.view;
};

test('a case shows its documents in the order of a dossier, and at their place those it must have and has not', async () => {
  const view = await opened('rows-case', {
    c1: ['case', matter],
    p1: ['paper', paper('D08')],
    p2: ['paper', paper('D01')],
  });
  const rows = paperRows(view, FORMS, { kind: 'case', id: 'c1' });
  expect(rows.map(({ key, status }) => `${key} ${status}`)).toEqual([
    'p2 已定稿',
    'D02 未制作',
    'D03 未制作',
    'D04 未制作',
    'p1 已定稿',
    'D09 未制作',
  ]);
  expect(rows.find(({ key }) => key === 'D02')?.to).toBe('/papers/new?form=D02&case=c1');
  expect(rows.find(({ key }) => key === 'D09')?.to).toBe('/agreements/new?case=c1');
});

test('a void document stays in the list, and its form is lacking again; a draft is there', async () => {
  const view = await opened('rows-void', {
    c1: ['case', matter],
    p1: ['paper', paper('D08', { status: '已作废', voidReason: '写错了' })],
    p2: ['paper', paper('D02', { status: '草稿' })],
    a1: ['agreement', agreement],
  });
  const rows = paperRows(view, FORMS, { kind: 'case', id: 'c1' }).map(({ key, status }) => `${key} ${status}`);
  expect(rows).toContain('p1 已作废');
  expect(rows).toContain('D08 未制作');
  expect(rows).toContain('p2 草稿');
  expect(rows).not.toContain('D02 未制作');
  expect(rows).toContain('a1 已签署');
});

test('papers of an agreement stand with it and with its case; a receipt can be made once for each payment', async () => {
  const view = await opened('rows-agreement', {
    c1: ['case', matter],
    a1: ['agreement', agreement],
    p1: ['paper', { form: 'CJ1', title: '催缴', datedOn: '2026-11-25', status: '草稿', agreementId: 'a1' }],
    m1: ['payment', { agreementId: 'a1', paidOn: '2026-12-18', amountFen: 140950 }],
    m2: ['payment', { agreementId: 'a1', paidOn: '2027-01-18', amountFen: 100 }],
  });
  for (const of of [
    { kind: 'case', id: 'c1' },
    { kind: 'agreement', id: 'a1' },
  ] as const)
    expect(paperRows(view, FORMS, of).map(({ key }) => key)).toContain('p1');
  const receipts = makeChoices(view, FORMS, { kind: 'agreement', id: 'a1' }).filter(({ key }) =>
    key.startsWith('D11.'),
  );
  expect(receipts.map(({ title }) => title)).toEqual([
    expect.stringContaining('2026-12-18 付 1,409.50 元'),
    expect.stringContaining('2027-01-18 付 1.00 元'),
  ]);
  expect(receipts[0]?.to).toBe('/papers/new?form=D11&case=c1&agreement=a1&payment=m1');
});

test('a clue shows what can be made of it', async () => {
  const view = await opened('rows-clue', {
    k1: ['clue', { foundOn: '2026-11-18', place: '双龙镇', type: '邻里', brief: 'x', status: '已登记' }],
  });
  const rows = paperRows(view, FORMS, { kind: 'clue', id: 'k1' });
  expect(rows.map(({ title }) => title)).toContain('矛盾纠纷移送函');
});
