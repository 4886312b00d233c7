import type { PaperDoc, PaperRow } from '../../../domain/kinds/paper.ts';
import type { Office } from '../../../domain/office.ts';
import type { Form } from '../../documents/paper/form.ts';
import { presetsOf } from '../../documents/paper/make-paper.ts';
import { formFacts } from '../../papers/form-facts.ts';
import type { RecordView } from '../../vault/open-vault.ts';

/** What a new paper is about, as its address says it: ids of records and nothing else. */
export type PaperAbout = Partial<
  Pick<PaperDoc, 'caseId' | 'agreementId' | 'clueId' | 'paymentId' | 'followUpId' | 'amendsId'>
>;

type NewPaper = {
  readonly view: RecordView;
  readonly office: Office;
  readonly form: Form;
  readonly about: PaperAbout;
  readonly today: string;
};

const presetRows = (lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>) =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([list, rows]) =>
      rows.map((cells, at): [string, PaperRow] => [`${list}-${at + 1}`, { order: at + 1, list, cells: { ...cells } }]),
    ),
  );

/** A new paper: what the records know is already in its fields, and the clerk can still change it. */
export const newPaper = ({ view, office, form, about, today }: NewPaper): PaperDoc => {
  const bare: PaperDoc = { form: form.code, title: form.title, ...about, datedOn: today, status: '草稿' };
  const { fields, rows } = presetsOf(form, formFacts(view, office, form, bare));
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return { ...bare, fields: known, rows: presetRows(rows) };
};
