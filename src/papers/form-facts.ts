import { dayInShanghai } from '../../domain/civil-date.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { PaperDoc } from '../../domain/kinds/paper.ts';
import type { PaymentDoc } from '../../domain/kinds/payment.ts';
import { monthlyFigures } from '../../domain/monthly-figures.ts';
import type { Office } from '../../domain/office.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import type { Form } from '../documents/paper/form.ts';
import type { BareFacts } from '../documents/paper/make-paper.ts';
import type { RecordView } from '../vault/open-vault.ts';
import { countyWordingOf } from './county-wording.ts';
import { figureRecords } from './figure-records.ts';

type Cells = Readonly<Record<string, string>>;

const byDay = (a: PaymentDoc, b: PaymentDoc): number => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0);

/** The agreement a paper is about: the one it names, else the case's latest that is not void. */
const agreementOf = (view: RecordView, { agreementId, caseId }: PaperDoc): LedgerRecord<'agreement'> | undefined => {
  if (agreementId) return view.get('agreement', agreementId);
  if (!caseId) return undefined;
  return view
    .all('agreement')
    .filter(({ doc }) => doc.caseId === caseId && doc.status !== '已作废')
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0];
};

const followUpOf = (view: RecordView, { followUpId, caseId }: PaperDoc, agreementId: string | undefined) => {
  if (followUpId) return view.get('followUp', followUpId)?.doc;
  return view
    .all('followUp')
    .filter(({ doc }) => (agreementId && doc.agreementId === agreementId) || (caseId && doc.caseId === caseId))
    .sort((a, b) => (a.doc.visitedOn < b.doc.visitedOn ? 1 : -1))[0]?.doc;
};

type Amended = NonNullable<BareFacts['amends']> & { readonly reason?: string };

/** The sealed text that a 补充协议 or 更正 names. */
const amendedOf = (view: RecordView, { amendsId: id, amendReason }: PaperDoc): Amended | undefined => {
  if (!id) return undefined;
  const why = amendReason ? { reason: amendReason } : {};
  const agreement = view.get('agreement', id)?.doc;
  if (agreement)
    return {
      title: '人民调解协议书',
      no: agreement.finalNo ?? agreement.no ?? '',
      on: agreement.signedOn ?? (agreement.finalisedAt ? dayInShanghai(agreement.finalisedAt) : ''),
      ...why,
    };
  const paper = view.get('paper', id)?.doc;
  return paper ? { title: paper.title, no: paper.finalNo ?? paper.no ?? '', on: paper.datedOn, ...why } : undefined;
};

/** Rows of one list, in their order. */
const rowsOf =
  ({ rows }: PaperDoc) =>
  (list: string): readonly Cells[] =>
    Object.values(rows ?? {})
      .filter((row) => row.list === list)
      .sort((a, b) => a.order - b.order)
      .map(({ cells }) => cells);

/** What a paper without a series of its own bears: the number of its agreement or of its case. */
const borrowedNo = (form: Form, agreement: AgreementDoc | undefined, matter: BareFacts['case']): string | undefined => {
  if (form.series) return undefined;
  const source = form.of === 'agreement' || form.of === 'payment' ? agreement : matter;
  return source?.finalNo ?? source?.no;
};

const defined = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** Everything a form may know for one paper, as the vault shows it now. */
export const formFacts = (view: RecordView, office: Office, form: Form, paper: PaperDoc): BareFacts => {
  const agreement = agreementOf(view, paper);
  const caseId = paper.caseId ?? agreement?.doc.caseId;
  const matter = caseId ? view.get('case', caseId)?.doc : undefined;
  const clueId = paper.clueId ?? matter?.clueId;
  const clue = clueId ? view.get('clue', clueId)?.doc : undefined;
  const projectId = agreement?.doc.projectId ?? matter?.projectId ?? clue?.projectId;
  const employerId = agreement?.doc.employerId ?? matter?.employerId ?? clue?.employerId;
  const payments = view.all('payment').filter(({ doc }) => agreement && doc.agreementId === agreement.id);
  return {
    office,
    on: paper.datedOn,
    blanks: false,
    payments: payments.map(({ doc }) => doc).sort(byDay),
    countyWording: countyWordingOf(view.all('wording'), paper.datedOn),
    fields: paper.fields ?? {},
    rows: rowsOf(paper),
    ...defined({
      no: paper.no ?? borrowedNo(form, agreement?.doc, matter),
      case: matter,
      clue,
      agreement: agreement?.doc,
      project: projectId ? view.get('project', projectId)?.doc : undefined,
      employer: employerId ? view.get('employer', employerId)?.doc : undefined,
      payment: paper.paymentId ? view.get('payment', paper.paymentId)?.doc : undefined,
      followUp: followUpOf(view, { ...paper, caseId }, agreement?.id),
      amends: amendedOf(view, paper),
      figures: form.period && monthlyFigures(figureRecords(view), form.period(paper.fields ?? {}, paper.datedOn)),
    }),
  } as BareFacts;
};

/** A form with nothing in it but the office, in the words of the day: everything is left to the pen. */
export const blankFacts = (view: RecordView, office: Office, on: string): BareFacts => ({
  countyWording: countyWordingOf(view.all('wording'), on),
  office,
  on,
  blanks: true,
  payments: [],
  fields: {},
  rows: () => [],
});
