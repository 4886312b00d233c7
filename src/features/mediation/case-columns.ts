import type { ColDef } from 'ag-grid-community';
import { formatFen } from '../../../domain/format-fen.ts';
import { numberText } from '../../../domain/number-text.ts';
import { partyNames } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { numberColumn, textColumn } from '../../ui/ledger-columns.ts';

export type CaseRow = LedgerRecord<'case'>;

/** Columns of the mediation ledger (domain reference §1.4 D02, §2.2). */
export const CASE_COLUMNS: readonly ColDef<CaseRow>[] = [
  textColumn<CaseRow>('受理日期', 122, ({ doc }) => doc.acceptedOn, { pinned: 'left' }),
  textColumn<CaseRow>('案件名称', 300, ({ doc }) => doc.title),
  textColumn<CaseRow>('当事人', 220, ({ doc }) => partyNames(doc.parties)),
  textColumn<CaseRow>('纠纷类型', 150, ({ doc }) => doc.type),
  numberColumn<CaseRow>(
    '金额（元）',
    132,
    ({ doc }) => doc.amountFen,
    (fen) => formatFen(fen),
  ),
  textColumn<CaseRow>('状态', 116, ({ doc }) => doc.status),
  textColumn<CaseRow>('结果', 116, ({ doc }) => doc.result),
  textColumn<CaseRow>('履行', 110, ({ doc }) => doc.performStatus),
  textColumn<CaseRow>('调解员', 100, ({ doc }) => doc.mediator),
  textColumn<CaseRow>('来源', 140, ({ doc }) => doc.source),
  textColumn<CaseRow>('卷号', 240, ({ doc }) => numberText(doc)),
  textColumn<CaseRow>('结案日期', 122, ({ doc }) => doc.closedOn),
];

/** Everything of a case the search box looks at. */
export const caseSearchText = ({ doc }: CaseRow): string => {
  const people = Object.values(doc.parties).map((party) => `${party.name} ${party.idNo ?? ''} ${party.phone ?? ''}`);
  return [
    doc.no,
    doc.finalNo,
    doc.title,
    doc.acceptedOn,
    doc.type,
    doc.brief,
    doc.status,
    doc.result,
    doc.mediator,
    doc.place,
    ...people,
  ].join(' ');
};
