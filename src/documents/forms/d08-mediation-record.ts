import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { citeTogether } from '../paper/cite-together.ts';
import { timeWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { lineForEach } from '../paper/line-for-each.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { signersOr } from '../paper/signers-or.ts';
import { textCell } from '../paper/text-cell.ts';
import { withStop } from '../paper/with-stop.ts';

const presentWords = ({ role, name, agentName }: Party): string =>
  `${role ?? '当事人'}　${name}${agentName ? `（委托代理人${agentName}）` : ''}`;

const facts = (given: PaperFacts): PaperTableRow[] => {
  const { fields, case: matter, blanks } = given;
  const parties = partiesInOrder(matter?.parties ?? {});
  return [
    {
      cells: [
        labelCell('时间'),
        textCell(blanks ? undefined : timeWords(fields.time)),
        labelCell('地点'),
        textCell(fields.place),
      ],
    },
    { cells: [labelCell('事由'), textCell(fields.subject, { columns: 3 })] },
    {
      cells: [labelCell('当事人'), textCell(parties.map(presentWords).join('\n'), { columns: 3 })],
      leastMm: 18,
    },
    { cells: [labelCell('参加人'), textCell(fields.attendees || (blanks ? undefined : '无'), { columns: 3 })] },
  ];
};

/** Room for the pen; for more than one party more. */
const withPenRoom = (row: PaperTableRow): PaperTableRow => ({ ...row, leastMm: row.leastMm ? 24 : 11 });

const long = (label: string, text: string | undefined, leastMm: number): PaperTableRow =>
  longRow(label, text, { columns: 3, leastMm });

const notice = ({ wording, cite }: PaperFacts): string =>
  `依照${citeTogether(cite, 'mediation-rights', 'mediation-duties')}，${wording('notice')}`;

/** Where mediation failed, the parties are told of the ways that stay open. */
const FAILED = new Set(['未达成协议', '终止']);

const result = ({ fields, wording, cite }: PaperFacts): string =>
  [
    withStop(fields.result),
    withStop(fields.resultText),
    FAILED.has(fields.result ?? '') ? `依照${cite('mediation-ended')}，${wording('ways')}` : '',
  ].join('');

const blocks = (given: PaperFacts): Block[] => {
  const { fields, case: matter } = given;
  return [
    { block: 'title', text: '人民调解记录' },
    {
      block: 'table',
      field: '人民调解记录',
      widths: [26, 54, 22, 58],
      rows: [
        ...(given.blanks ? facts(given).map(withPenRoom) : facts(given)),
        long('告知情况', notice(given), 24),
        long('调解过程', fields.process, given.blanks ? 132 : 60),
        long('调解结果', result(given), given.blanks ? 90 : 30),
      ],
    },
    {
      block: 'signing',
      lead: given.wording('readAck'),
      parties: signersOr(partiesInOrder(matter?.parties ?? {}), ['申请人', '被申请人']),
      lines: [
        ...(fields.attendees || given.blanks ? lineForEach('参加人', fields.attendees) : []),
        { title: '人民调解员', ...(matter?.mediator ? { name: matter.mediator } : {}) },
        { title: '记录人', ...(matter?.recorder ? { name: matter.recorder } : {}) },
      ],
      day: '年　　月　　日',
    },
    { block: 'blank-rest' },
  ];
};

/** 人民调解记录 D08 (domain reference §1.4). */
export const mediationRecord: Form = {
  code: 'D08',
  title: '人民调解记录',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'time', label: '调解时间', kind: 'time', must: true, width: 4 },
    { key: 'place', label: '调解地点', kind: 'text', must: true, width: 8 },
    { key: 'subject', label: '事由', kind: 'text', must: true },
    {
      key: 'attendees',
      label: '参加人',
      kind: 'text',
      help: '只写邀请来帮助调解的人，不写调解员、当事人、记录人；几个人的，用顿号隔开',
    },
    {
      key: 'process',
      label: '调解过程',
      kind: 'long',
      must: true,
      rows: 12,
      help: '各方怎么说、查明了什么、讲了什么法、提了什么方案',
    },
    {
      key: 'result',
      label: '调解结果',
      kind: 'choice',
      choices: ['达成协议', '未达成协议', '当事人撤回', '终止'],
      must: true,
      width: 4,
    },
    { key: 'resultText', label: '结果说明', kind: 'long', rows: 4, help: '协议内容；没有达成的，写原因和已告知的途径' },
  ],
  laws: ['mediation-rights', 'mediation-duties', 'mediation-ended'],
  wordings: {
    notice: {
      label: '告知情况',
      text: '调解员已向各方当事人说明人民调解的性质、原则和效力，告知各方在调解中享有的权利和应尽的义务，告知主持调解的人民调解员和记录人的姓名；各方表示听清楚了，同意由其调解，不申请更换。',
    },
    ways: {
      label: '调解不成时的告知',
      text: '调解员已告知各方，可以依法通过仲裁、行政、司法等途径维护自己的权利。',
    },
    readAck: { label: '阅后确认语', text: '以上记录各方已阅读或听取宣读，与所说一致，签名、盖章或按指印确认。' },
  },
  presets: ({ case: matter, office }) => ({
    place: matter?.place ?? office.name,
    subject: matter?.title ?? '',
    result: matter?.result ?? '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
