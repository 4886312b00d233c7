import { dayInShanghai, formatDayChinese } from '../../domain/civil-date.ts';
import { missingPapers } from '../../domain/dossier/missing-papers.ts';
import { numberText } from '../../domain/number-text.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import type { Form } from '../documents/paper/form.ts';
import type { RecordView } from '../vault/open-vault.ts';
import { isOf } from './is-of.ts';

/** Of which record the section 「文书」 stands on the page. */
export type SheetOf = { readonly kind: 'case' | 'agreement' | 'clue'; readonly id: string };

/** One line of the section: a document that is there, or a form that the record still lacks. `to`: where its button leads. */
export type PaperRowOfSheet = {
  readonly key: string;
  readonly title: string;
  readonly no: string;
  readonly day: string;
  readonly status: string;
  readonly isMissing: boolean;
  readonly to: string;
};

const shown = (day: string | undefined): string => (day ? formatDayChinese(day) : '');

const ofPaper = ({ id, doc }: LedgerRecord<'paper'>): PaperRowOfSheet => ({
  key: id,
  title: doc.title,
  no: numberText(doc),
  day: shown(doc.datedOn),
  status: doc.status,
  isMissing: false,
  to: `/papers/${id}`,
});

const ofAgreement = ({ id, doc }: LedgerRecord<'agreement'>, title: string): PaperRowOfSheet => ({
  key: id,
  title,
  no: numberText(doc),
  day: shown(doc.signedOn ?? (doc.finalisedAt ? dayInShanghai(doc.finalisedAt) : undefined)),
  status: doc.status,
  isMissing: false,
  to: `/agreements/${id}`,
});

const missing = (form: Form, { kind, id }: SheetOf): PaperRowOfSheet => ({
  key: form.code,
  title: form.title,
  no: '',
  day: '',
  status: '未制作',
  isMissing: true,
  to: form.isRecord ? `/agreements/new?case=${id}` : `/papers/new?form=${form.code}&${kind}=${id}`,
});

/** Papers of a record; those of a case are also those of its agreements. */
const papersOf = (view: RecordView, { kind, id }: SheetOf): readonly LedgerRecord<'paper'>[] => {
  const agreements = new Set(
    view.all('agreement').flatMap((one) => (kind === 'case' && one.doc.caseId === id ? [one.id] : [])),
  );
  return view
    .all('paper')
    .filter(({ doc }) =>
      kind === 'case'
        ? doc.caseId === id || (doc.agreementId !== undefined && agreements.has(doc.agreementId))
        : kind === 'agreement'
          ? doc.agreementId === id
          : doc.clueId === id,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Codes of the forms that a record still owes: of a case what its dossier must have (V1), of a clue every form of its own, of an agreement none. */
const owedOf = (
  view: RecordView,
  forms: readonly Form[],
  { kind, id }: SheetOf,
  papers: readonly LedgerRecord<'paper'>[],
): ReadonlySet<string> => {
  if (kind === 'clue') return new Set(forms.filter((form) => isOf(form, ['clue'])).map(({ code }) => code));
  const matter = kind === 'case' ? view.get('case', id) : undefined;
  if (!matter) return new Set();
  const agreements = view.all('agreement').filter(({ doc }) => doc.caseId === id);
  const findings = missingPapers({ case: matter, papers, agreements });
  // An agreement may be written (D09) or oral (D10): the written one is offered at its place, the other among all that can be made.
  return new Set(findings.flatMap(({ fix }) => ('form' in fix ? [fix.form === 'D10' ? 'D09' : fix.form] : [])));
};

type Own = { readonly papers: readonly LedgerRecord<'paper'>[]; readonly owed: ReadonlySet<string> };

const rowsOfForm = (view: RecordView, form: Form, of: SheetOf, { papers, owed }: Own) => {
  const own = papers.filter(({ doc }) => doc.form === form.code);
  const agreements =
    form.isRecord && of.kind === 'case' ? view.all('agreement').filter(({ doc }) => doc.caseId === of.id) : [];
  const rows = [...agreements.map((one) => ofAgreement(one, form.title)), ...own.map(ofPaper)];
  const alive = rows.some(({ status }) => status !== '已作废');
  return !alive && owed.has(form.code) ? [...rows, missing(form, of)] : rows;
};

/** The documents of a record in the order of a dossier, with those that are still lacking at their place; void ones stay, last of their form. */
export const paperRows = (view: RecordView, forms: readonly Form[], of: SheetOf): readonly PaperRowOfSheet[] => {
  const papers = papersOf(view, of);
  const owed = owedOf(view, forms, of, papers);
  const known = new Set(forms.map(({ code }) => code));
  const unknown = papers.filter(({ doc }) => !known.has(doc.form)).map(ofPaper);
  return [...forms.flatMap((form) => rowsOfForm(view, form, of, { papers, owed })), ...unknown];
};
