import { amountInWords } from '../../../../domain/clauses.ts';
import { countPeople } from '../../../../domain/count-people.ts';
import type { AgreementDoc, WageLine } from '../../../../domain/kinds/agreement.ts';
import { wageLinesInOrder, wageTotalFen } from '../../../../domain/wage-list.ts';
import { textWidth } from '../../advance-width.ts';
import { inPages, type PageRoom } from '../../in-pages.ts';
import { mm } from '../../millimetres.ts';
import { LANDSCAPE_ROOM, LANDSCAPE_WIDTH, SMALL_SIZE } from '../../page-style.ts';
import { blank } from '../../paper/blank.ts';
import { listPages } from '../../paper/list-pages.ts';
import type { Block, ListRow, ListTable, PaperSection } from '../../paper/paper.ts';
import { agreementNo } from './agreement-no.ts';
import { emptyWageRow, WAGE_COLUMNS, WAGE_LEAST_MM, WAGE_SIZE, wageRow, wageSumRow } from './wage-row.ts';

const TITLE = '附件一　农民工工资清单';
const TITLE_HEIGHT = 28;
const HEAD_HEIGHT = 28.5;
const SUM_HEIGHT = 18;
const FOOT_HEIGHT = 100;
/** Rows of the page that is left to the pen. */
const EMPTY_ROWS = 9;

/** What is left of a page for workers, in points. */
const roomFor = (lead: string): PageRoom => {
  const leadLines = Math.ceil((textWidth(lead) * SMALL_SIZE) / LANDSCAPE_WIDTH);
  const middle = LANDSCAPE_ROOM - 24 - HEAD_HEIGHT - SUM_HEIGHT - 3;
  return {
    first: middle - TITLE_HEIGHT - (leadLines - 1) * 16,
    middle,
    last: middle - SUM_HEIGHT - FOOT_HEIGHT,
  };
};

/** The total in 大写, who made the list, and the places for two seals: never on a page without workers. */
const foot = (total: string): Block => ({
  block: 'together',
  blocks: [
    {
      block: 'paragraph',
      field: '农民工工资清单',
      runs: [{ text: `尚欠工资合计：${total}`, bold: true }],
      indent: 0,
      above: 3,
      size: 11,
    },
    { block: 'space', points: mm(7) },
    {
      block: 'places',
      texts: ['制表人：______________', '用人单位（盖章）：', '总承包单位（盖章）：', '______年____月____日'],
    },
  ],
});

const listOf = (rows: readonly ListRow[]): ListTable => ({
  block: 'list',
  field: '农民工工资清单',
  widths: WAGE_COLUMNS.map(([, width]) => width),
  head: WAGE_COLUMNS.map(([title]) => title),
  rows,
  size: WAGE_SIZE,
  leastMm: WAGE_LEAST_MM,
});

const factsOf = (agreement: AgreementDoc): string[] => [
  `协议编号：${agreementNo(agreement)}`,
  `工程项目：${agreement.projectName || blank(4)}`,
  '单位：元',
];

const linesOf = (page: readonly { readonly line: WageLine }[]): WageLine[] => page.map(({ line }) => line);

/** Annex 1, 农民工工资清单 (domain reference §5.10): rows of 10 mm and more, each page with its subtotal; total in figures and 大写. */
export const wageAnnex = (agreement: AgreementDoc): PaperSection[] => {
  const wages = agreement.wages ?? {};
  const lines = wageLinesInOrder(wages).map(([, line]) => line);
  if (lines.length === 0) return [];
  const facts = factsOf(agreement);
  const rows = lines.map((line, at) => ({ line, ...wageRow(line, at + 1) }));
  const pages = inPages(rows, ({ height }) => height, roomFor(facts.join('　　')));
  const lists = pages.map((page, at) =>
    listOf([
      ...page.map(({ cells }) => ({ cells })),
      ...(pages.length > 1 ? [wageSumRow('本页小计', linesOf(page))] : []),
      ...(at === pages.length - 1 ? [wageSumRow(`合计（${countPeople(wages)}人）`, lines)] : []),
    ]),
  );
  return [{ across: true, blocks: [...listPages(TITLE, facts, lists), foot(amountInWords(wageTotalFen(wages)))] }];
};

/** The same page for the pen. */
export const emptyWageAnnex = (agreement: AgreementDoc): PaperSection => ({
  across: true,
  blocks: [
    ...listPages(TITLE, factsOf(agreement), [
      listOf([
        ...Array.from({ length: EMPTY_ROWS }, (_, at) => emptyWageRow(at + 1)),
        wageSumRow('本页小计', null),
        wageSumRow('合计（____人）', null),
      ]),
    ]),
    foot(`人民币${blank(14)}（¥${blank(7)}）`),
  ],
});
