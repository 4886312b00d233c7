import type { Period } from '../../../domain/figures/period.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import type { CaseDoc } from '../../../domain/kinds/case.ts';
import type { DocOf } from '../../../domain/kinds/kind.ts';
import type { PaymentDoc } from '../../../domain/kinds/payment.ts';
import type { MonthlyFigures } from '../../../domain/monthly-figures.ts';
import type { Office } from '../../../domain/office.ts';
import type { Block, Paper } from './paper.ts';

/** What is typed for one form alone; everything else is carried over from the records. */
export type PaperField = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'time' | 'choice' | 'ticks' | 'yes-no' | 'money' | 'count';
  readonly must?: boolean;
  /** Of 'choice' (one) and 'ticks' (several, kept as one text joined with 、). */
  readonly choices?: readonly string[];
  /** Share of a row of 12; 12 when absent. */
  readonly width?: number;
  readonly rows?: number;
  readonly help?: string;
};

/** A list typed for one form: questions and answers, pieces of evidence, electors. */
export type PaperList = {
  readonly key: string;
  readonly label: string;
  readonly columns: readonly PaperField[];
  /** How many rows there must be and may be when the paper is made final. */
  readonly least?: number;
  readonly most?: number;
};

/** A marked place of wording that the county may change (by `<form code>.<key>`), with our own text. */
export type Wording = { readonly label: string; readonly text: string };

/** All a form may know. With `blanks` nothing but the office is known: everything is left to the pen. */
export type PaperFacts = {
  readonly office: Office;
  readonly on: string;
  readonly no?: string;
  readonly blanks: boolean;
  readonly case?: CaseDoc;
  readonly clue?: DocOf<'clue'>;
  readonly agreement?: AgreementDoc;
  readonly project?: DocOf<'project'>;
  readonly employer?: DocOf<'employer'>;
  readonly payment?: PaymentDoc;
  /** Of a monthly report: counted from the office's records (domain/monthly-figures.ts). */
  readonly figures?: MonthlyFigures;
  /** All payments of the agreement by day. */
  readonly payments: readonly PaymentDoc[];
  readonly followUp?: DocOf<'followUp'>;
  /** The sealed document that a 补充协议 or 更正 names; `on`: the day it bears, for an agreement that of the last signature. */
  readonly amends?: { readonly title: string; readonly no: string; readonly on: string; readonly reason?: string };
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: (list: string) => readonly Readonly<Record<string, string>>[];
  /** The article of a rule on the day of the document (resources/law); the form names its rules in `laws`. */
  readonly cite: (rule: string) => string;
  /** A marked wording, as the county has it on the day of the document. */
  readonly wording: (key: string) => string;
};

/** What a form is about: where its button stands and which records it may read. */
export type FormSubject = 'case' | 'agreement' | 'payment' | 'follow-up' | 'clue' | 'office';

/** Where the forms stand in the list a person chooses from. */
export type FormGroup = '调解卷宗' | '协议与履行' | '公证、法院、仲裁' | '法律援助' | '函件' | '公文';

/** One form: a definition file each in src/documents/forms. Pure. */
export type Form = {
  /** 'D08', or a short Latin word for forms without a code of the domain reference. */
  readonly code: string;
  readonly title: string;
  readonly group: FormGroup;
  readonly of: FormSubject;
  /** Where its button stands as well. */
  readonly alsoOf?: FormSubject;
  /** Version of the definition: changes with every change of its wording or layout. */
  readonly version: string;
  /** Where a record names the version it was made final with, that one is printed. */
  readonly versionOf?: (facts: Pick<PaperFacts, 'agreement'>) => string;
  /** The record itself is the document (an agreement is D09): it is made final there, never as a paper of its own. */
  readonly isRecord?: boolean;
  /** The period whose `figures` it needs, from what is typed and the day it bears. */
  readonly period?: (fields: Readonly<Record<string, string>>, on: string) => Period;
  readonly standard: Paper['standard'];
  readonly pageSigner?: Paper['pageSigner'];
  readonly fields: readonly PaperField[];
  readonly lists?: readonly PaperList[];
  readonly wordings?: Readonly<Record<string, Wording>>;
  /** Rules it cites; on a day on which one had no wording known to us, the form says so instead of printing. */
  readonly laws?: readonly string[];
  /** Number series it draws from when it is made final; without one it bears the number of its case or agreement, or none. */
  readonly series?: string;
  /** What the typed fields start with, from the records. */
  readonly presets?: (facts: PaperFacts) => Readonly<Record<string, string>>;
  /** Rows the lists start with. */
  readonly presetRows?: (facts: PaperFacts) => Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly sections: (facts: PaperFacts) => readonly { readonly across?: boolean; readonly blocks: readonly Block[] }[];
};
