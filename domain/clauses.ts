import { capitalAmount } from './capital-amount.ts';
import { instalmentsInOrder } from './check-plan.ts';
import { formatDayChinese } from './civil-date.ts';
import { countPeople } from './count-people.ts';
import { formatFen } from './format-fen.ts';
import type { AgreementDoc } from './kinds/agreement.ts';
import { partiesInOrder } from './party-names.ts';
import { wageTotalFen } from './wage-list.ts';

export type ClauseTable = {
  readonly version: string;
  readonly validFrom: string;
  readonly clauses: readonly {
    readonly key: string;
    readonly title: string;
    readonly on: boolean;
    /** A clause without which there is no agreement; it cannot be switched off. */
    readonly must?: boolean;
    readonly text: string;
    readonly basis: string;
    readonly values?: readonly { readonly key: string; readonly label: string; readonly preset?: string }[];
  }[];
};

export type PrintedClause = {
  readonly key: string;
  readonly no: number;
  readonly title: string;
  readonly text: string;
};

/** What an empty blank looks like on paper: to be filled by hand. */
const BLANK = '________';
/** The same for a sum, with room for 大写. */
export const AMOUNT_BLANK = `人民币${'_'.repeat(28)}（¥${'_'.repeat(12)}）`;

/** "人民币…（¥1,409.50）": figures and capitals from one integer. */
export const amountInWords = (fen: number): string => `${capitalAmount(fen)}（¥${formatFen(fen)}）`;

const monthChinese = (month: string | undefined): string =>
  month ? `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月` : BLANK;

const namesOf = (agreement: AgreementDoc, role: string): string =>
  partiesInOrder(agreement.parties)
    .filter((party) => party.role === role)
    .map(({ name }) => name)
    .join('、') || BLANK;

/** What the placeholders of the clause table stand for; where there is no list yet, a number is not "0" but not known. */
const placeholders = (
  agreement: AgreementDoc,
  presets: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const wages = agreement.wages ?? {};
  const lastDueOn = agreement.plan ? instalmentsInOrder(agreement.plan).at(-1)?.[1].dueOn : undefined;
  return {
    ...presets,
    ...agreement.clauseValues,
    project: agreement.projectName || BLANK,
    periodFrom: monthChinese(agreement.periodFrom),
    periodTo: monthChinese(agreement.periodTo),
    cutOffOn: agreement.cutOffOn ? formatDayChinese(agreement.cutOffOn) : BLANK,
    workers: String(countPeople(wages) || BLANK),
    total: Object.keys(wages).length > 0 ? amountInWords(wageTotalFen(wages)) : AMOUNT_BLANK,
    instalments: String(Object.keys(agreement.plan?.instalments ?? {}).length || BLANK),
    performMode: agreement.performMode
      ? `${agreement.performMode}${agreement.performMode.endsWith('履行') ? '' : '履行'}`
      : BLANK,
    lastDueOn: lastDueOn ? formatDayChinese(lastDueOn) : BLANK,
    creditors: namesOf(agreement, '申请人'),
    debtors: namesOf(agreement, '被申请人'),
    committee: agreement.committee || BLANK,
    copies: String(agreement.copies ?? BLANK),
  };
};

/** Is a clause in the agreement: as the clerk set it, else as the table has it; a must-clause always. */
const clauseIsOn = (agreement: AgreementDoc, clause: ClauseTable['clauses'][number]): boolean =>
  clause.must === true || (agreement.clauses?.[clause.key]?.on ?? clause.on);

/** The numbered clauses as they are printed: those switched on, blanks filled, what is not filled left to the pen. */
export const clausesOf = (agreement: AgreementDoc, table: ClauseTable): readonly PrintedClause[] => {
  const presets = Object.fromEntries(
    table.clauses.flatMap(({ values = [] }) => values.map(({ key, preset }) => [key, preset ?? BLANK])),
  );
  const known = placeholders(agreement, presets);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (whole, key: string) =>
      known[key] === undefined ? whole : known[key].trim() || BLANK,
    );
  return table.clauses
    .filter((clause) => clauseIsOn(agreement, clause))
    .map(({ key, title, text }, at) => ({
      key,
      no: at + 1,
      title,
      text: fill(agreement.clauses?.[key]?.text ?? text),
    }));
};
