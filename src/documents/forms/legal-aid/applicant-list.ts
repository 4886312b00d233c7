import { amountInWords } from '../../../../domain/clauses.ts';
import { countPeople } from '../../../../domain/count-people.ts';
import { formatFen } from '../../../../domain/format-fen.ts';
import { idCardFacts } from '../../../../domain/id-card-facts.ts';
import type { WageLine } from '../../../../domain/kinds/agreement.ts';
import { wageLinesInOrder, wageTotalFen } from '../../../../domain/wage-list.ts';
import { orBlank } from '../../paper/blank.ts';
import type { PaperFacts } from '../../paper/form.ts';
import type { Block, ListCell, ListRow } from '../../paper/paper.ts';

const HEAD = ['序号', '姓名', '性别', '公民身份号码', '联系电话', '工种', '拖欠时段', '尚欠工资（元）', '签名按指印'];
const WIDTHS = [13, 40, 13, 48, 31, 24, 39, 30, 29];
const EMPTY_ROWS = 11;

const period = ({ periodFrom, periodTo }: WageLine): string => [periodFrom, periodTo].filter(Boolean).join('至');

const cell = (text: string | undefined, look: Omit<ListCell, 'lines'> = {}): ListCell => ({
  lines: [text ?? ''],
  ...look,
});

const row = (line: WageLine, at: number): ListRow => ({
  cells: [
    cell(String(at + 1), { side: 'center' }),
    cell(line.name),
    cell(line.idNo ? idCardFacts(line.idNo)?.sex : undefined, { side: 'center' }),
    cell(line.idNo, { whole: true }),
    cell(line.phone, { whole: true }),
    cell(line.job),
    cell(period(line), { whole: true }),
    cell(formatFen(line.owedFen), { side: 'right', whole: true }),
    cell(undefined),
  ],
});

const emptyRow = (_: unknown, at: number): ListRow => ({
  cells: HEAD.map((_label, column) => cell(column === 0 ? String(at + 1) : undefined, { side: 'center' })),
});

const totalRow = (given: PaperFacts): ListRow => ({
  cells: [
    cell('合计', { side: 'center', bold: true }),
    cell(amountInWords(wageTotalFen(given.agreement?.wages ?? {})), { columns: HEAD.length - 1 }),
  ],
});

/** 申请人名单, the annex of a group's application: one worker a row, each signs for himself; the sum from the same integers. */
export const applicantList = (given: PaperFacts): Block[] => {
  const lines = wageLinesInOrder(given.agreement?.wages ?? {});
  return [
    {
      block: 'list-head',
      field: '申请人名单',
      title: '法律援助申请人名单',
      facts: [
        `对方当事人：${orBlank(given.fields.opponent, 8)}`,
        `申请人数：${countPeople(given.agreement?.wages) || '____'}人`,
      ],
    },
    {
      block: 'list',
      field: '申请人名单',
      widths: WIDTHS,
      head: HEAD,
      rows:
        lines.length > 0
          ? [...lines.map(([, line], at) => row(line, at)), totalRow(given)]
          : Array.from({ length: EMPTY_ROWS }, emptyRow),
      size: 11,
      leastMm: 10,
    },
  ];
};
