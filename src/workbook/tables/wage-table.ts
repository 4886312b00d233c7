import { formatDayChinese } from '../../../domain/civil-date.ts';
import { amountInWords } from '../../../domain/clauses.ts';
import type { AgreementDoc, WageLine } from '../../../domain/kinds/agreement.ts';
import { wageLinesInOrder, wageTotalFen } from '../../../domain/wage-list.ts';
import type { TableBook } from '../table-book.ts';
import type { TableColumn, TableMaker } from './table-from.ts';

const text = (head: string, width: number, of: (line: WageLine) => string | undefined): TableColumn<WageLine> => ({
  head,
  kind: 'text',
  width,
  of,
});

const span = ({ periodFrom, periodTo }: WageLine): string =>
  periodFrom && periodTo && periodFrom !== periodTo ? `${periodFrom}至${periodTo}` : (periodFrom ?? periodTo ?? '');

/** 10 mm on paper for a name or a finger, once the table has been made as wide as the page. */
const SIGNING_ROW = 42;

/** Where 应发 and 已发 stand: 尚欠 is their difference. */
const DUE = 9;
const PAID = 10;

/** Columns of the 农民工工资清单 (domain reference §5.10); ids, phones and accounts are text. */
const COLUMNS: readonly TableColumn<WageLine>[] = [
  { head: '序号', kind: 'count', width: 6, of: (_line, at) => at + 1 },
  text('姓名', 12, ({ name }) => name),
  text('身份证号', 21, ({ idNo }) => idNo),
  text('联系电话', 14, ({ phone }) => phone),
  text('班组', 10, ({ team }) => team),
  text('工种', 10, ({ job }) => job),
  text('务工时间', 19, span),
  { head: '单价（元）', kind: 'money', width: 11, of: ({ rateFen }) => rateFen },
  { head: '数量', kind: 'quantity', width: 9, of: ({ quantityHundredths }) => quantityHundredths },
  { head: '应发（元）', kind: 'money', width: 14, sum: true, of: ({ dueFen }) => dueFen },
  { head: '已发（元）', kind: 'money', width: 14, sum: true, of: ({ paidFen }) => paidFen },
  { head: '尚欠（元）', kind: 'money', width: 14, sum: true, minus: [DUE, PAID], of: ({ owedFen }) => owedFen },
  text('开户行', 18, ({ bank }) => bank),
  text('银行卡号', 23, ({ account }) => account),
  { head: '签名', kind: 'text', width: 12, of: () => '' },
  text('备注', 14, ({ remark }) => remark),
];

/** Lines whose 尚欠 is not 应发 − 已发: listed as they were entered, and said. */
const differing = (lines: readonly WageLine[]): string[] => {
  const places = lines.flatMap(({ dueFen, paidFen, owedFen }, at) => (dueFen - paidFen === owedFen ? [] : [at + 1]));
  return places.length > 0 ? [`序号 ${places.join('、')} 的尚欠与“应发－已发”不一致，按登记的数列出，请核对。`] : [];
};

type WageList = Pick<AgreementDoc, 'wages' | 'projectName' | 'no'>;

/** 农民工工资清单 with formulas that add up: 应发 − 已发 = 尚欠 in each row, and the sums below. */
export const wageTable = ({ wages = {}, projectName, no }: WageList, { office, today }: TableMaker): TableBook => {
  const lines = wageLinesInOrder(wages).map(([, line]) => line);
  return {
    sheetName: '农民工工资清单',
    title: '农民工工资清单',
    note: [
      `协议编号：${no ?? '未编号'}`,
      `工程项目：${projectName ?? ''}`,
      `填报单位：${office}`,
      `填报日期：${formatDayChinese(today)}`,
      `共 ${lines.length} 人`,
    ].join('　　'),
    columns: COLUMNS.map(({ of: _of, ...column }) => column),
    rows: lines.map((line, at) => COLUMNS.map(({ of }) => of(line, at) ?? null)),
    leastRow: SIGNING_ROW,
    foot: [
      `尚欠工资合计：${amountInWords(wageTotalFen(wages))}`,
      ...differing(lines),
      '制表人：　　　　　　　　用人单位（盖章）：　　　　　　　　总承包单位（盖章）：　　　　　　　　年　　月　　日',
    ],
  };
};
