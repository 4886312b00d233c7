import { codeChoices } from '../paper/code-choices.ts';
import { dayWords, timeWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { textCell } from '../paper/text-cell.ts';
import { tick } from '../paper/tick.ts';

const WAYS = codeChoices('C07');
const STATES = codeChoices('C08');

/** The hour only where it was noted; else the day of the visit. */
const visited = ({ fields, followUp, blanks }: PaperFacts): string => {
  if (blanks) return timeWords(undefined);
  return fields.time ? timeWords(fields.time) : dayWords(followUp?.visitedOn);
};

/** Boxes for the pen, or what was found. */
const choice = (choices: readonly string[], chosen: string | undefined, blanks: boolean): string =>
  choices.map((word) => tick(!blanks && word === chosen, word)).join('  ');

const rows = (given: PaperFacts): PaperTableRow[] => {
  const { fields, agreement, blanks } = given;
  const line = (label: string, text: string | undefined, leastMm = 11): PaperTableRow => ({
    cells: [labelCell(label), textCell(text)],
    leastMm,
  });
  return [
    line('当事人', fields.party),
    line('调解协议编号', agreement?.finalNo ?? agreement?.no),
    line('回访事由', fields.reason),
    line('回访时间', visited(given)),
    line('回访方式', choice(WAYS, fields.way, blanks)),
    longRow('回访情况', fields.content, { columns: 1, leastMm: blanks ? 62 : 45 }),
    line('履行状态', choice(STATES, fields.performStatus, blanks)),
    line('当事人意见', fields.opinion, 14),
  ];
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '人民调解回访记录' },
  { block: 'table', field: '回访记录', widths: [30, 130], rows: rows(given) },
  {
    block: 'signing',
    lead: given.wording('confirm'),
    parties: [{ id: 'visited', order: 1, role: '被回访人', name: given.blanks ? '' : (given.fields.party ?? '') }],
    lines: [{ title: '回访人', ...(given.fields.visitor ? { name: given.fields.visitor } : {}) }],
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 人民调解回访记录 D12 (domain reference §1.4, §1.5): it bears the number of the agreement. */
export const followUpRecord: Form = {
  code: 'D12',
  title: '人民调解回访记录',
  group: '调解卷宗',
  of: 'follow-up',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'party', label: '当事人', kind: 'text', must: true, width: 6, help: '写实际回访到的人' },
    { key: 'visitor', label: '回访人', kind: 'text', must: true, width: 6 },
    { key: 'reason', label: '回访事由', kind: 'text', must: true },
    { key: 'time', label: '回访时间', kind: 'time', width: 4, help: '不填钟点的，只印回访那天' },
    { key: 'way', label: '回访方式', kind: 'choice', choices: WAYS, must: true, width: 4 },
    { key: 'performStatus', label: '履行状态', kind: 'choice', choices: STATES, must: true, width: 4 },
    {
      key: 'content',
      label: '回访情况',
      kind: 'long',
      must: true,
      rows: 8,
      help: '履行到哪一步、是否满意、有没有起诉或申请执行、有没有新的矛盾、采取了什么措施',
    },
    { key: 'opinion', label: '当事人对调解的意见', kind: 'text' },
  ],
  wordings: {
    confirm: { label: '被回访人确认语', text: '以上记录与所说一致。电话、视频回访的，由回访人注明，不必签名。' },
  },
  presets: ({ followUp, case: matter, agreement }) => ({
    party: followUp?.party ?? '',
    visitor: followUp?.by ?? '',
    reason: agreement?.title ?? matter?.title ?? '',
    time: '',
    way: followUp?.way ?? '',
    performStatus: followUp?.performStatus ?? '',
    content: followUp?.content ?? '',
    opinion: '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
