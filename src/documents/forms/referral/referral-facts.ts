import { formatFen } from '../../../../domain/format-fen.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { labelCell } from '../../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../../paper/paper.ts';
import { namesIn, partiesOf } from '../../paper/parties-of.ts';
import { textCell } from '../../paper/text-cell.ts';
import { whole } from '../../paper/whole.ts';

const month = (text: string | undefined): string => (text ? `${text.slice(0, 4)}年${Number(text.slice(5, 7))}月` : '');

const period = ({ clue, agreement }: PaperFacts): string =>
  [month(agreement?.periodFrom ?? clue?.periodFrom), month(agreement?.periodTo ?? clue?.periodTo)]
    .filter(Boolean)
    .join('至');

const row = (...cells: readonly (readonly [string, string | undefined])[]): PaperTableRow => ({
  cells: cells.flatMap(([label, text]) => [labelCell(label), textCell(text, cells.length === 1 ? { columns: 3 } : {})]),
  leastMm: 10,
});

/** What is known of the matter (domain reference §4.4): a table, so that the unit it goes to finds each fact at once. */
export const referralFacts = (given: PaperFacts): Block => {
  const { clue, case: matter, project, employer, blanks } = given;
  const parties = partiesOf(given);
  const people = matter?.people ?? clue?.people;
  const fen = matter?.amountFen ?? clue?.amountFen;
  const debtors = namesIn(parties, '被申请人') || employer?.name;
  return whole({
    block: 'table',
    field: '移送事项',
    widths: [26, 52, 26, 52],
    rows: [
      row(['编号', blanks ? undefined : (matter?.no ?? clue?.no)], ['纠纷类型', matter?.type ?? clue?.type]),
      row(['项目或场所', project?.name ?? matter?.place ?? clue?.place]),
      row(['申请一方', namesIn(parties, '申请人')]),
      row(['责任单位', debtors]),
      row(['责任人', [employer?.legalRep, employer?.phone].filter(Boolean).join('　')], ['拖欠时段', period(given)]),
      row(
        ['涉及人数', people === undefined ? undefined : `${people}人`],
        ['涉及金额', fen === undefined ? undefined : `¥${formatFen(fen)}`],
      ),
    ],
  });
};
