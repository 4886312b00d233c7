import { dayInShanghai } from '../../../domain/civil-date.ts';
import { countPeople } from '../../../domain/count-people.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { numberText } from '../../../domain/number-text.ts';
import { partyNames } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { TableBook } from '../table-book.ts';
import { type TableColumn, type TableMaker, tableFrom } from './table-from.ts';

/** An agreement with what payments make of it (domain/agreement-balance.ts). */
type Row = {
  readonly record: LedgerRecord<'agreement'>;
  readonly paidFen: number;
  readonly outstandingFen: number;
  readonly nextDueOn: string | undefined;
  readonly overdue: boolean;
};

const text = (head: string, width: number, of: (doc: AgreementDoc) => string | undefined): TableColumn<Row> => ({
  head,
  kind: 'text',
  width,
  of: ({ record }) => of(record.doc),
});

/** Columns 7 and 8, of which column 9 is the difference. */
const TOTAL = 6;
const PAID = 7;

/** Columns of the 还款协议台账 (domain reference §5.2, §5.3, §5.12). */
const COLUMNS: readonly TableColumn<Row>[] = [
  { head: '序号', kind: 'count', width: 6, of: (_row, at) => at + 1 },
  text('协议编号', 26, numberText),
  text('纠纷名称', 28, ({ title }) => title),
  text('工程项目', 20, ({ projectName }) => projectName),
  text('当事人', 24, ({ parties }) => partyNames(parties)),
  {
    head: '工人人数',
    kind: 'count',
    width: 7,
    sum: true,
    of: ({ record }) => countPeople(record.doc.wages),
  },
  { head: '协议总额（元）', kind: 'money', width: 16, sum: true, of: ({ record }) => record.doc.plan?.totalFen ?? 0 },
  { head: '已付（元）', kind: 'money', width: 16, sum: true, of: ({ paidFen }) => paidFen },
  {
    head: '未付（元）',
    kind: 'money',
    width: 16,
    sum: true,
    minus: [TOTAL, PAID],
    of: ({ outstandingFen }) => outstandingFen,
  },
  {
    head: '期数',
    kind: 'count',
    width: 6,
    of: ({ record }) => Object.keys(record.doc.plan?.instalments ?? {}).length,
  },
  { head: '下期应付日期', kind: 'day', width: 13, of: ({ nextDueOn }) => nextDueOn },
  { head: '是否逾期', kind: 'text', width: 8, of: ({ overdue }) => (overdue ? '已逾期' : '否') },
  { head: '签订日期', kind: 'day', width: 12, of: ({ record }) => record.doc.signedOn },
  text('状态', 10, ({ status }) => status),
  text('履行方式', 10, ({ performMode }) => performMode),
  text('调解员', 10, ({ mediator }) => mediator),
];

const dayOf = ({ record: { doc } }: Row): string | undefined =>
  doc.signedOn ?? (doc.finalisedAt ? dayInShanghai(doc.finalisedAt) : undefined);

/** 还款协议台账 of the rows that are shown. */
export const repaymentTable = (rows: readonly Row[], maker: TableMaker): TableBook =>
  tableFrom({ ledger: '还款协议台账', columns: COLUMNS, rows, dayOf, unit: '份' }, maker);
