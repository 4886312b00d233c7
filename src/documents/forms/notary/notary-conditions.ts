import { chineseNumber } from '../../chinese-number.ts';
import { signedClause } from '../../paper/debt-facts.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { labelCell } from '../../paper/label-cell.ts';
import type { PaperTable, PaperTableRow } from '../../paper/paper.ts';
import { textCell } from '../../paper/text-cell.ts';

type Condition = { readonly text: string; readonly met: boolean; readonly where: string };

const clauseNo = (agreement: PaperFacts['agreement'], key: string): string => {
  const clause = signedClause(agreement, key);
  return clause ? `协议第${chineseNumber(clause.no)}条“${clause.title}”` : '协议没有写明，需要补充';
};

/** The five conditions of an enforceable notarised debt (domain reference §5.6), held against the agreement as it is. */
const conditions = ({ agreement }: PaperFacts): readonly Condition[] => {
  const has = (key: string) => signedClause(agreement, key) !== undefined;
  const planned = Object.keys(agreement?.plan?.instalments ?? {}).length > 0;
  return [
    { text: '以给付货币为内容', met: planned, where: '给付工资' },
    { text: '债权债务关系明确，双方对金额没有疑义', met: has('debt'), where: clauseNo(agreement, 'debt') },
    { text: '履行方式、内容、时限明确', met: planned && has('plan'), where: clauseNo(agreement, 'plan') },
    { text: '债务人承诺不履行时愿意接受强制执行', met: has('enforce'), where: clauseNo(agreement, 'enforce') },
    { text: '双方愿意接受公证机构核实履行情况', met: has('verify'), where: clauseNo(agreement, 'verify') },
  ];
};

const row =
  (blanks: boolean) =>
  ({ text, met, where }: Condition): PaperTableRow => ({
    cells: [
      textCell(text),
      textCell(blanks ? '□有 □无' : met ? '有' : '无', { side: 'center' }),
      textCell(blanks ? undefined : where),
    ],
    leastMm: 9,
  });

/** Each condition, whether the agreement meets it, and where; what is missing is said, so that it can be added before the notary is asked. */
export const notaryConditions = (given: PaperFacts): PaperTable => ({
  block: 'table',
  field: '办理条件',
  widths: [80, 24, 56],
  head: 1,
  rows: [
    { cells: [labelCell('办理条件'), labelCell('协议'), labelCell('出处')] },
    ...conditions(given).map(row(given.blanks)),
  ],
});
