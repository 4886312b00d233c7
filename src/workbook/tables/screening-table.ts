import type { ClueDoc } from '../../../domain/kinds/clue.ts';
import { levelWord } from '../../../domain/level-word.ts';
import { partyNames } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { TableBook } from '../table-book.ts';
import { entriesText } from './entries-text.ts';
import { type TableColumn, type TableMaker, tableFrom } from './table-from.ts';

type Row = LedgerRecord<'clue'>;

const text = (head: string, width: number, of: (doc: ClueDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'text',
  width,
  of: ({ doc }) => of(doc),
});

const day = (head: string, of: (doc: ClueDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'day',
  width: 11.5,
  of: ({ doc }) => of(doc),
});

const lines = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n');

const unitText = ({ unit, coUnits }: ClueDoc): string => lines(unit, coUnits ? `协同：${coUnits}` : undefined);

const progressText = ({ progress, reported }: ClueDoc): string =>
  lines(entriesText(progress), reported && Object.keys(reported).length > 0 ? `上报：${entriesText(reported)}` : '');

/** Columns of the 排查台账 (domain reference §3.1), in its order; narrow, so that A4 across holds them at a size that can be read. */
const COLUMNS: readonly TableColumn<Row>[] = [
  { head: '序号', kind: 'count', width: 5, of: (_row, at) => at + 1 },
  text('编号', 9, ({ no }) => no),
  day('排查时间', ({ foundOn }) => foundOn),
  text('排查人', 7, ({ finder }) => finder),
  text('线索来源', 7, ({ source }) => source),
  text('发生地', 9, ({ place }) => place),
  text('当事人', 11, ({ parties }) => partyNames(parties)),
  text('纠纷类型', 9, ({ type }) => type),
  text('行业', 7, ({ industry }) => industry),
  { head: '涉及人数', kind: 'count', width: 6, sum: true, of: ({ doc }) => doc.people },
  { head: '涉及金额（元）', kind: 'money', width: 14, sum: true, of: ({ doc }) => doc.amountFen },
  text('基本情况', 25, ({ brief }) => brief),
  text('主要诉求', 11, ({ demand }) => demand),
  text('风险等级', 5, ({ level }) => levelWord(level)),
  text('包案领导', 8, ({ leader }) => leader),
  text('包案责任人', 8, ({ owner }) => owner),
  text('责任人电话', 12.5, ({ ownerPhone }) => ownerPhone),
  text('责任单位', 10, unitText),
  text('化解措施', 14, ({ measures }) => measures),
  day('化解时限', ({ dueOn }) => dueOn),
  text('办理状态', 8, ({ status }) => status),
  text('办理进展', 17, progressText),
  text('化解结果', 8, ({ result }) => result),
  day('销号时间', ({ closedOn }) => closedOn),
  text('备注', 8, ({ remark }) => remark),
];

/** 矛盾纠纷排查台账 of the rows that are shown. */
export const screeningTable = (rows: readonly Row[], maker: TableMaker): TableBook =>
  tableFrom({ ledger: '矛盾纠纷排查台账', columns: COLUMNS, rows, dayOf: ({ doc }) => doc.foundOn, unit: '件' }, maker);
