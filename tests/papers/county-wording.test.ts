import { expect, test } from 'vitest';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { PaperDoc } from '../../domain/kinds/paper.ts';
import type { WordingDoc } from '../../domain/kinds/wording.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { signedClause } from '../../src/documents/paper/debt-facts.ts';
import { signedClauses } from '../../src/features/agreements/signed-clauses.ts';
import { finalProblems } from '../../src/features/papers/final-problems.ts';
import { countyWordingOf } from '../../src/papers/county-wording.ts';

const ordered = (key: string, text: string): LedgerRecord<'wording'> => ({
  ...{ id: key, kind: 'wording', officeId: 'o', seq: 1 },
  doc: { key, text, version: '县2026-1', validFrom: '2026-11-25', status: '有效' } satisfies WordingDoc,
});
const formOf = (code: string) => {
  const form = FORMS.find((one) => one.code === code);
  if (!form) throw new Error(`no form ${code}`);
  return form;
};

test("what is signed is the county's clause of that day: it is written into the agreement and quoted later, whatever the county changes", () => {
  const words = [ordered('D09.accelerate', '县里的加速到期条款，逾期9日。'), ordered('D09.copies', '县里的份数。')];
  const draft = { clauses: { accelerate: { order: 3, on: true } } } as unknown as AgreementDoc;
  const signed = { ...draft, ...signedClauses(draft, countyWordingOf(words, '2026-11-25')) };
  expect(signed.clauses?.accelerate).toEqual({ order: 3, on: true, text: '县里的加速到期条款，逾期9日。' });
  expect(signedClause(signed, 'accelerate')?.text).toBe('县里的加速到期条款，逾期9日。');
  expect(signedClauses(draft, countyWordingOf(words, '2026-11-24'))).toEqual({});
});

test('a clause in the words of the parties stays theirs', () => {
  const draft = { clauses: { accelerate: { order: 3, on: true, text: '各方自己写的。' } } } as unknown as AgreementDoc;
  const words = [ordered('D09.accelerate', '县里的。')];
  expect(signedClauses(draft, countyWordingOf(words, '2026-11-25'))).toEqual({});
});

test('a list with too few or too many rows stands in the way of 定稿', () => {
  const form = formOf('TJDB');
  const {
    key,
    label,
    least = 0,
    most = 0,
  } = form.lists?.find((list) => list.most !== undefined) ?? { key: '', label: '' };
  const paper = (rows: number): PaperDoc => ({
    ...{ form: 'TJDB', title: form.title, datedOn: '2026-11-25', status: '草稿' },
    rows: Object.fromEntries(
      Array.from({ length: rows }, (_, at) => [`r${at}`, { order: at, list: key, cells: { name: '甲' } }]),
    ),
  });
  const said = (rows: number) => finalProblems(form, paper(rows)).filter((one) => /至少|最多/u.test(one));
  expect(said(least - 1)).toEqual([`「${label}」至少要 ${least} 行，现在有 ${least - 1} 行。`]);
  expect([said(least), said(most)]).toEqual([[], []]);
  expect(said(most + 1)).toEqual([`「${label}」最多 ${most} 行，现在有 ${most + 1} 行。`]);
});
