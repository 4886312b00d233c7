import type { CaseDoc } from '../../../domain/kinds/case.ts';
import { numberText } from '../../../domain/number-text.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { TableBook } from '../table-book.ts';
import { type TableColumn, type TableMaker, tableFrom } from './table-from.ts';

type Row = LedgerRecord<'case'>;

const text = (head: string, width: number, of: (doc: CaseDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'text',
  width,
  of: ({ doc }) => of(doc),
});

const day = (head: string, of: (doc: CaseDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'day',
  width: 11.5,
  of: ({ doc }) => of(doc),
});

const side = ({ parties }: CaseDoc, isRespondent: boolean): string =>
  partiesInOrder(parties)
    .filter(({ role }) => (role === '被申请人') === isRespondent)
    .map(({ name }) => name)
    .join('、');

/** Columns of the 调解台账: what D02 registers, and what the statistics of §2.2 are counted from (type, source, difficulty, organisation, result). */
const COLUMNS: readonly TableColumn<Row>[] = [
  { head: '序号', kind: 'count', width: 6, of: (_row, at) => at + 1 },
  text('卷号', 16, numberText),
  day('受理日期', ({ acceptedOn }) => acceptedOn),
  text('案件名称', 22, ({ title }) => title),
  text('申请人', 13, (doc) => side(doc, false)),
  text('被申请人', 15, (doc) => side(doc, true)),
  text('纠纷类型', 10, ({ type }) => type),
  text('案件来源', 10, ({ source }) => source),
  text('难易程度', 10, ({ level }) => level),
  { head: '涉及人数', kind: 'count', width: 6, sum: true, of: ({ doc }) => doc.people },
  { head: '涉及金额（元）', kind: 'money', width: 14, sum: true, of: ({ doc }) => doc.amountFen },
  text('简要情况', 28, ({ brief }) => brief),
  text('调解组织', 13, ({ committee }) => committee),
  text('调解员', 8, ({ mediator }) => mediator),
  text('办理状态', 11, ({ status }) => status),
  text('调解结果', 11, ({ result }) => result),
  text('履行情况', 10, ({ performStatus }) => performStatus),
  day('结案日期', ({ closedOn }) => closedOn),
  text('备注', 9, ({ remark }) => remark),
];

/** 人民调解台账 of the rows that are shown. */
export const mediationTable = (rows: readonly Row[], maker: TableMaker): TableBook =>
  tableFrom({ ledger: '人民调解台账', columns: COLUMNS, rows, dayOf: ({ doc }) => doc.acceptedOn, unit: '件' }, maker);
