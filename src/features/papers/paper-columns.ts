import type { ColDef } from 'ag-grid-community';
import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { textColumn } from '../../ui/ledger-columns.ts';

/** A paper with what it is about in words. */
export type PaperLedgerRow = { readonly record: LedgerRecord<'paper'>; readonly about: string };

/** Columns of the ledger 文书. */
export const PAPER_COLUMNS: readonly ColDef<PaperLedgerRow>[] = [
  textColumn<PaperLedgerRow>('文书日期', 122, ({ record }) => record.doc.datedOn, { pinned: 'left' }),
  textColumn<PaperLedgerRow>('名称', 240, ({ record }) => record.doc.title),
  textColumn<PaperLedgerRow>('状态', 106, ({ record }) => record.doc.status),
  textColumn<PaperLedgerRow>('编号', 300, ({ record }) => numberText(record.doc)),
  textColumn<PaperLedgerRow>('所属案件、协议', 320, ({ about }) => about),
  textColumn<PaperLedgerRow>('作废原因', 200, ({ record }) => record.doc.voidReason),
];

/** Everything of a paper the search box looks at. */
export const paperSearchText = ({ record: { doc }, about }: PaperLedgerRow): string =>
  [doc.no, doc.finalNo, doc.title, doc.datedOn, doc.status, about, ...Object.values(doc.fields ?? {})].join(' ');
