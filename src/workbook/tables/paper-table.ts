import { dayInShanghai } from '../../../domain/civil-date.ts';
import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { TableBook } from '../table-book.ts';
import { type TableColumn, type TableMaker, tableFrom } from './table-from.ts';

/** A paper with what it is about in words. */
type Row = { readonly record: LedgerRecord<'paper'>; readonly about: string };

const text = (head: string, width: number, of: (doc: PaperDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'text',
  width,
  of: ({ record }) => of(record.doc),
});

const COLUMNS: readonly TableColumn<Row>[] = [
  { head: '序号', kind: 'count', width: 6, of: (_row, at) => at + 1 },
  { head: '文书日期', kind: 'day', width: 12, of: ({ record }) => record.doc.datedOn },
  text('名称', 30, ({ title }) => title),
  text('编号', 34, numberText),
  { head: '所属案件、协议', kind: 'text', width: 40, of: ({ about }) => about },
  text('状态', 10, ({ status }) => status),
  { head: '份数', kind: 'count', width: 6, of: ({ record }) => record.doc.copies ?? 1 },
  {
    head: '定稿日期',
    kind: 'day',
    width: 12,
    of: ({ record: { doc } }) => (doc.finalisedAt ? dayInShanghai(doc.finalisedAt) : undefined),
  },
  text('作废原因', 24, ({ voidReason }) => voidReason),
];

/** 文书台账 of the rows that are shown. */
export const paperTable = (rows: readonly Row[], maker: TableMaker): TableBook =>
  tableFrom(
    { ledger: '文书台账', columns: COLUMNS, rows, dayOf: ({ record }) => record.doc.datedOn, unit: '份' },
    maker,
  );
