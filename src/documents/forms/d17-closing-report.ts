import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { codeChoices } from '../paper/code-choices.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import { fileNo } from '../paper/file-no.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { inkPart } from '../paper/ink-part.ts';
import { labelCell } from '../paper/label-cell.ts';
import { longCell } from '../paper/long-cell.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { textCell } from '../paper/text-cell.ts';

const WIDTHS: readonly number[] = [29, 60, 25, 46];
const REST = 3;
/** White for an opinion by pen, in points. */
const OPINION_ROOM = 34;
/** A case that is still being mediated is not closed. */
const RESULTS = codeChoices('C05').filter((word) => word !== '调解中');

const pair = (first: string, text: string | undefined, second: string, other: string | undefined): PaperTableRow => ({
  cells: [labelCell(first), textCell(text), labelCell(second), textCell(other)],
  leastMm: 8.5,
});

const partyRows = ({ role, name, phone, address }: Party): PaperTableRow[] => [
  pair(role ?? '当事人', name, '联系方式', phone),
  { cells: [labelCell('地址'), textCell(address, { columns: REST })], leastMm: 8.5 },
];

const EMPTY: readonly Party[] = ['申请人', '被申请人'].map((role, order) => ({ order, role, name: '' }));

/** The place to sign stands below the opinion, printed or written by pen. */
const opinionRow = (label: string, text: string | undefined, who: string): PaperTableRow => ({
  cells: [
    labelCell(label),
    longCell(text, { columns: REST, after: [inkPart(who, { day: true, above: text ? 14 : OPINION_ROOM })] }),
  ],
  leastMm: 20,
});

const rows = (given: PaperFacts): PaperTableRow[] => {
  const { fields, case: matter, blanks, on } = given;
  const parties = blanks ? EMPTY : partiesInOrder(matter?.parties);
  return [
    { cells: [labelCell('卷号'), textCell(blanks ? undefined : fileNo(given), { columns: REST })], leastMm: 8.5 },
    { cells: [labelCell('承办单位'), textCell(committeeOf(given), { columns: REST })], leastMm: 8.5 },
    pair('承办人', fields.handler, '填表时间', dayWords(blanks ? undefined : on)),
    pair(
      '受案时间',
      dayWords(matter?.acceptedOn),
      '结案时间',
      dayWords(blanks ? undefined : fields.closedOn || undefined),
    ),
    ...parties.flatMap(partyRows),
    pair('案件来源', matter?.source, '纠纷类型', matter?.type),
    longRow('纠纷简要事实', fields.brief, { columns: REST, leastMm: blanks ? 45 : 26 }),
    { cells: [labelCell('调解结果'), textCell(fields.result, { columns: REST })], leastMm: 8.5 },
    longRow('履行和\n结案情况', fields.outcome, { columns: REST, leastMm: blanks ? 26 : 16 }),
    opinionRow('承办人意见', fields.opinion, '承办人（签名）'),
    opinionRow('审批意见', undefined, '审批人（签名）'),
  ];
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '人民调解结案报告表' },
  { block: 'table', field: '结案报告表', widths: WIDTHS, rows: rows(given) },
  { block: 'blank-rest' },
];

/** 人民调解结案报告表 D17 (domain reference §1.4, §1.5): it bears the number of the dossier. */
export const closingReport: Form = {
  code: 'D17',
  title: '人民调解结案报告表',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'handler', label: '承办人', kind: 'text', must: true, width: 6 },
    { key: 'closedOn', label: '结案时间', kind: 'day', must: true, width: 6, help: '履行完毕或者终止调解的那天' },
    { key: 'brief', label: '纠纷简要事实', kind: 'long', must: true, rows: 6 },
    { key: 'result', label: '调解结果', kind: 'choice', choices: RESULTS, must: true, width: 6 },
    { key: 'outcome', label: '履行和结案情况', kind: 'long', must: true, rows: 4 },
    { key: 'opinion', label: '承办人意见', kind: 'text', help: '例如：协议已履行完毕，建议结案归档。' },
  ],
  presets: ({ case: matter }) => ({
    handler: matter?.mediator ?? '',
    closedOn: matter?.closedOn ?? '',
    brief: matter?.brief ?? '',
    result: matter?.result ?? '',
    outcome: matter?.performStatus ? `履行状态：${matter.performStatus}。` : '',
    opinion: '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
