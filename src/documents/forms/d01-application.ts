import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { committeeOf } from '../paper/committee-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { blankPartyRows, PARTY_WIDTHS, partyRows } from '../paper/party-rows.ts';
import { signersOr } from '../paper/signers-or.ts';

const REST = PARTY_WIDTHS.length - 1;

type Known = Party & { readonly id: string };
const isApplicant = ({ role }: Party): boolean => role === '申请人' || role === undefined;

const partyBlock = (parties: readonly Known[], role: string, on: string): PaperTableRow[] =>
  parties.length > 0 ? parties.flatMap((party) => partyRows(party.role ?? role, party, on)) : blankPartyRows(role);

const numbered = (texts: readonly string[]): string =>
  texts.map((text, at) => (texts.length > 1 ? `${at + 1}、${text}` : text)).join('\n');

const LABEL = '当事人\n申请事项';

/** Numbers with room behind and below them, for the pen. */
const penRequests: PaperTableRow = {
  cells: [
    labelCell(LABEL),
    { parts: ['1、', '2、', '3、'].map((text) => ({ runs: [{ text }], above: 14 })), columns: REST, top: true },
  ],
  leastMm: 50,
};

const requests = ({ rows, blanks }: PaperFacts): PaperTableRow => {
  const texts = rows('requests').map(({ text }) => text ?? '');
  return blanks ? penRequests : longRow(LABEL, numbered(texts.filter(Boolean)), { columns: REST, leastMm: 24 });
};

const blocks = (given: PaperFacts): Block[] => {
  const parties = partiesInOrder(given.case?.parties);
  const applicants = parties.filter(isApplicant);
  return [
    { block: 'title', text: '人民调解申请书' },
    {
      block: 'table',
      field: '人民调解申请书',
      widths: PARTY_WIDTHS,
      rows: [
        ...partyBlock(applicants, '申请人', given.on),
        ...partyBlock(
          parties.filter((party) => !isApplicant(party)),
          '被申请人',
          given.on,
        ),
        longRow('纠纷简要情况', given.fields.facts, { columns: REST, leastMm: given.blanks ? 58 : 24 }),
        requests(given),
      ],
    },
    {
      block: 'signing',
      lead: given.wording('statement').replaceAll('{committee}', committeeOf(given)),
      parties: signersOr(applicants, ['申请人']),
      lines: [],
      day: '年　　月　　日',
    },
    { block: 'blank-rest' },
  ];
};

/** 人民调解申请书 D01 (domain reference §1.4). */
export const application: Form = {
  code: 'D01',
  title: '人民调解申请书',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [{ key: 'facts', label: '纠纷简要情况', kind: 'long', must: true, rows: 8 }],
  lists: [
    {
      key: 'requests',
      label: '当事人申请事项',
      columns: [{ key: 'text', label: '申请事项', kind: 'long', must: true }],
    },
  ],
  wordings: {
    statement: {
      label: '申请人声明（{committee}处自动填调委会名称）',
      text: '{committee}已向我说明申请人民调解的有关规定，我自愿申请该委员会调解上述纠纷。',
    },
  },
  presets: ({ case: matter }) => ({ facts: matter?.brief ?? '' }),
  presetRows: ({ case: matter }) => ({
    requests: Object.values(matter?.requests ?? {})
      .sort((a, b) => a.order - b.order)
      .map(({ text }) => ({ text })),
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
