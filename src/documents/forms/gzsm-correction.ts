import { amendedWords } from '../paper/amended-words.ts';
import { orBlank } from '../paper/blank.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { headRow } from '../paper/head-row.ts';
import { listRows } from '../paper/list-rows.ts';
import type { Block } from '../paper/paper.ts';
import { partiesOf } from '../paper/parties-of.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { staffLines } from '../paper/staff-lines.ts';
import { withStop } from '../paper/with-stop.ts';

const PEN_ROWS = 6;

const committee = ({ agreement, case: matter, office }: PaperFacts): string =>
  agreement?.committee || matter?.committee || office.committee;

/** A letter of the committee alone is corrected by the committee alone. */
const signers = (given: PaperFacts) =>
  given.fields.partiesSign === '否' ? [] : signersOr(given.blanks ? [] : partiesOf(given), ['申请人', '被申请人']);

const signing = (given: PaperFacts): Block => {
  const parties = signers(given);
  return {
    block: 'signing',
    // What the parties confirm stands only where they sign.
    ...(parties.length > 0 ? { lead: given.wording('confirm') } : {}),
    parties,
    lines: staffLines(given),
    seal: { name: committee(given), note: '（人民调解委员会印）' },
    day: '年　　月　　日',
  };
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '更正说明' },
  prose('原文书', `${amendedWords(given, '作出')}，有下列书写、计算或者打印错误，现予更正：`),
  { block: 'space', points: 6 },
  {
    block: 'table',
    field: '更正内容',
    widths: [12, 34, 57, 57],
    head: 1,
    rows: [
      headRow(['序号', '所在位置', '原文', '更正为']),
      ...listRows(given, 'corrections', [{ key: 'place' }, { key: 'was' }, { key: 'now' }], PEN_ROWS),
    ],
  },
  prose('更正原因', withStop(orBlank(given.fields.reason || given.amends?.reason, 30)), {
    label: '更正原因：',
    above: 8,
  }),
  prose('说明', given.wording('bounds')),
  signing(given),
  { block: 'blank-rest' },
];

/** 更正说明 to a sealed document: slips of the pen only; what was agreed is changed by a 补充协议. */
export const correction: Form = {
  code: 'GZSM',
  title: '更正说明',
  group: '协议与履行',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'reason', label: '更正原因', kind: 'text', must: true, width: 8 },
    {
      key: 'partiesSign',
      label: '当事人签名确认',
      kind: 'yes-no',
      must: true,
      width: 4,
      help: '当事人签过名的文书，更正也要当事人签名',
    },
  ],
  lists: [
    {
      key: 'corrections',
      label: '更正内容',
      least: 1,
      columns: [
        { key: 'place', label: '所在位置', kind: 'text', must: true, width: 3, help: '例如：第二条第1行、附件一第5行' },
        { key: 'was', label: '原文', kind: 'text', must: true, width: 4 },
        { key: 'now', label: '更正为', kind: 'text', must: true, width: 5 },
      ],
    },
  ],
  wordings: {
    bounds: {
      label: '更正的范围',
      text: '以上更正只改正明显的错误，不改变各方当事人约定的权利义务；要改变约定内容的，应当另行签订补充协议。原文书的其他内容不变，本说明与原文书一并保存、使用。',
    },
    confirm: { label: '确认语', text: '以上更正各方当事人已经知道并且没有异议，签名、盖章或按指印确认。' },
  },
  presets: () => ({ partiesSign: '是' }),
  sections: (given) => [{ blocks: blocks(given) }],
};
