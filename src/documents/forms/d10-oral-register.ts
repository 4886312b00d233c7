import { partiesInOrder } from '../../../domain/party-names.ts';
import { amountWords } from '../paper/amount-words.ts';
import { codeChoices } from '../paper/code-choices.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import { fenOf } from '../paper/fen-of.ts';
import { fileNo } from '../paper/file-no.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { blankPartyRows, PARTY_WIDTHS, partyRows } from '../paper/party-rows.ts';
import { textCell } from '../paper/text-cell.ts';

const REST = PARTY_WIDTHS.length - 1;

const line = (label: string, text: string | undefined, leastMm = 10): PaperTableRow => ({
  cells: [labelCell(label), textCell(text, { columns: REST })],
  leastMm,
});

const partyTable = ({ case: matter, blanks, on }: PaperFacts): PaperTableRow[] =>
  blanks
    ? ['申请人', '被申请人'].flatMap((role) => blankPartyRows(role))
    : partiesInOrder(matter?.parties).flatMap((party) => partyRows(party.role ?? '当事人', party, on));

/** Without a typed sum there is no such row: that nothing was owed is for the clerk to say, not for the form. */
const amountRows = ({ fields, blanks }: PaperFacts): PaperTableRow[] => {
  const fen = fenOf(fields.amountFen);
  return blanks || fen ? [line('涉及金额', amountWords(blanks ? undefined : fen))] : [];
};

const rows = (given: PaperFacts): PaperTableRow[] => {
  const { fields, case: matter, blanks } = given;
  return [
    ...partyTable(given),
    line('纠纷类型', matter?.type),
    longRow('纠纷主要事实、争议事项', fields.facts, { columns: REST, leastMm: blanks ? 45 : 22 }),
    longRow('协议内容', fields.content, { columns: REST, leastMm: blanks ? 60 : 24 }),
    ...amountRows(given),
    line('履行方式', fields.performMode),
    line('履行时限', fields.performBy),
    line('协议达成日期', dayWords(blanks ? undefined : fields.agreedOn)),
    line('备注', fields.remark),
  ];
};

const blocks = (given: PaperFacts): Block[] => {
  const { case: matter } = given;
  return [
    { block: 'number', text: `编号：${given.no ?? fileNo(given)}` },
    { block: 'title', text: '人民调解口头协议登记表' },
    { block: 'table', field: '口头协议登记表', widths: PARTY_WIDTHS, rows: rows(given) },
    {
      block: 'paragraph',
      field: '说明',
      runs: [{ text: `依照${given.cite('mediation-oral')}、${articleOf(given)}，${given.wording('effect')}` }],
      size: 12,
      above: 6,
    },
    {
      block: 'signing',
      parties: [],
      lines: [
        { title: '人民调解员', ...(matter?.mediator ? { name: matter.mediator } : {}) },
        { title: '记录人', ...(matter?.recorder ? { name: matter.recorder } : {}) },
      ],
      seal: { name: committeeOf(given), note: '（人民调解委员会印）' },
      day: '年　　月　　日',
    },
    { block: 'blank-rest' },
  ];
};

/** The second article of the same law, without naming the law again. */
const articleOf = ({ cite }: PaperFacts): string => cite('mediation-oral-effect').replace(/^《.+?》/u, '');

/** 人民调解口头协议登记表 D10 (domain reference §1.4): filled as for the written agreement, by the mediator; the parties do not sign it. */
export const oralRegister: Form = {
  code: 'D10',
  title: '人民调解口头协议登记表',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'facts', label: '纠纷主要事实、争议事项', kind: 'long', must: true, rows: 6, help: '也写明各方的责任' },
    {
      key: 'content',
      label: '达成协议的内容',
      kind: 'long',
      must: true,
      rows: 8,
      help: '谁在哪天以前做什么；付钱的，付给谁、付多少、怎么付',
    },
    { key: 'amountFen', label: '涉及金额', kind: 'money', width: 4 },
    { key: 'performMode', label: '履行方式', kind: 'choice', choices: codeChoices('C06'), must: true, width: 4 },
    { key: 'agreedOn', label: '协议达成日期', kind: 'day', must: true, width: 4 },
    { key: 'performBy', label: '履行时限', kind: 'text', must: true },
    { key: 'remark', label: '备注', kind: 'text' },
  ],
  laws: ['mediation-oral', 'mediation-oral-effect'],
  wordings: {
    effect: {
      label: '效力说明',
      text: '当事人认为无需制作调解协议书的，可以采取口头协议方式，由人民调解员记录协议内容；口头调解协议自各方当事人达成协议之日起生效。',
    },
  },
  presets: ({ case: matter, on }) => ({
    facts: matter?.brief ?? '',
    agreedOn: on,
    remark: '',
    amountFen: matter?.amountFen ? String(matter.amountFen) : '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
