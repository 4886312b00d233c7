import type { Calendar } from '../calendar.ts';
import type { LedgerRecord } from '../record.ts';

/** Everything of one case that goes into its dossier (卷宗). */
export type DossierRecords = {
  readonly case: LedgerRecord<'case'>;
  readonly papers: readonly LedgerRecord<'paper'>[];
  readonly agreements: readonly LedgerRecord<'agreement'>[];
  readonly payments: readonly LedgerRecord<'payment'>[];
  readonly followUps: readonly LedgerRecord<'followUp'>[];
  /** Attachments of the case, its papers and its agreements that are in use. */
  readonly attachments: readonly LedgerRecord<'attachment'>[];
  /** The day the dossier is put together. */
  readonly today: string;
  readonly calendar: Calendar;
};

/** Where a person puts right what is missing. */
export type DossierFix =
  | { readonly to: 'new-paper'; readonly form: string }
  | { readonly to: 'paper' | 'agreement' | 'case'; readonly id: string };

/** One finding of the review before printing (domain reference §1.7): which check, how grave, what it is and where to go. */
export type DossierFinding = {
  readonly check: 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'V10';
  readonly level: 'error' | 'warning' | 'reminder';
  readonly text: string;
  readonly fix: DossierFix;
};

/** Papers that count: made final and not void. */
export const finalPapers = (
  { papers }: Pick<DossierRecords, 'papers'>,
  form?: string,
): readonly LedgerRecord<'paper'>[] =>
  papers.filter(({ doc }) => doc.status === '已定稿' && (form === undefined || doc.form === form));

/** Agreements that count: signed, or at least made final. */
export const liveAgreements = ({
  agreements,
}: Pick<DossierRecords, 'agreements'>): readonly LedgerRecord<'agreement'>[] =>
  agreements.filter(({ doc }) => doc.status !== '草稿' && doc.status !== '已作废');
