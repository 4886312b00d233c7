import { formatFen } from '../../domain/format-fen.ts';
import type { Form, FormSubject } from '../documents/paper/form.ts';
import type { RecordView } from '../vault/open-vault.ts';
import { isOf } from './is-of.ts';
import type { SheetOf } from './paper-rows.ts';

/** One document that can be made here: its group and title, and where its editor opens. */
export type MakeChoice = {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly to: string;
};

const SUBJECTS: Readonly<Record<SheetOf['kind'], readonly FormSubject[]>> = {
  case: ['case', 'follow-up'],
  agreement: ['agreement', 'payment', 'follow-up'],
  clue: ['clue'],
};

const aboutOf = (view: RecordView, { kind, id }: SheetOf): string => {
  const caseId = kind === 'agreement' ? view.get('agreement', id)?.doc.caseId : undefined;
  return new URLSearchParams({ ...(caseId ? { case: caseId } : {}), [kind]: id }).toString();
};

const choicesOf = (view: RecordView, form: Form, of: SheetOf): readonly MakeChoice[] => {
  const address = `/papers/new?form=${form.code}&${aboutOf(view, of)}`;
  const bare = { key: form.code, group: form.group, title: form.title, to: address };
  if (form.of === 'payment')
    return view
      .all('payment')
      .filter(({ doc }) => doc.agreementId === of.id)
      .map(({ id, doc }) => ({
        ...bare,
        key: `${form.code}.${id}`,
        title: `${form.title}（${doc.paidOn} 付 ${formatFen(doc.amountFen)} 元）`,
        to: `${address}&payment=${id}`,
      }));
  return [bare];
};

/** Every document that can be made of a record; a receipt once for each payment. */
export const makeChoices = (view: RecordView, forms: readonly Form[], of: SheetOf): readonly MakeChoice[] =>
  forms.filter((form) => !form.isRecord && isOf(form, SUBJECTS[of.kind])).flatMap((form) => choicesOf(view, form, of));
