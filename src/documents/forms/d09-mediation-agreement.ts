import { type ClauseTable, clausesOf } from '../../../domain/clauses.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { chineseNumber } from '../chinese-number.ts';
import { CLAUSE_TABLE } from '../clause-table.ts';
import { blank, orBlank } from '../paper/blank.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block, PaperSection } from '../paper/paper.ts';
import { partyLines } from '../paper/party-lines.ts';
import { signersOr } from '../paper/signers-or.ts';
import { agreementNo } from './d09/agreement-no.ts';
import { allocationAnnex, emptyAllocationAnnex } from './d09/allocation-annex.ts';
import { planTable } from './d09/plan-table.ts';
import { emptyWageAnnex, wageAnnex } from './d09/wage-annex.ts';

/** What is printed where no agreement is known: everything left to the pen. */
const EMPTY: AgreementDoc = { caseId: '', no: blank(10), title: '', parties: {}, status: '草稿' };

const partyBlocks = ({ parties }: AgreementDoc, on: string): Block[] =>
  Object.keys(parties).length === 0
    ? ['申请人', '被申请人', '被申请人'].flatMap((role) => partyLines(role, [], on))
    : partiesInOrder(parties).flatMap((party) => partyLines(party.role ?? '当事人', [party], on));

const opening = (agreement: AgreementDoc, { on, blanks }: PaperFacts): Block[] => [
  { block: 'number', text: `编号：${agreementNo(agreement)}` },
  { block: 'title', text: '人民调解协议书' },
  ...partyBlocks(agreement, on),
  {
    block: 'paragraph',
    field: '纠纷主要事实',
    runs: [
      { text: '纠纷主要事实、争议事项：', bold: true },
      { text: agreement.facts?.trim() || (blanks ? '' : blank(8)) },
    ],
  },
  ...(blanks ? [{ block: 'writing-lines', count: 5 } as const] : []),
  {
    block: 'paragraph',
    field: '调解委员会',
    runs: [{ text: `经${orBlank(agreement.committee, 4)}调解，各方当事人自愿达成如下协议：` }],
    ...(blanks ? { above: 8 } : {}),
  },
];

/** The clause table with the county's wordings of the day. */
const clauseTable = ({ wording }: PaperFacts): ClauseTable => ({
  ...CLAUSE_TABLE,
  clauses: CLAUSE_TABLE.clauses.map((clause) => ({ ...clause, text: wording(clause.key) })),
});

const planBlocks = (agreement: AgreementDoc, blanks: boolean): Block[] => {
  const known = agreement.plan && Object.keys(agreement.plan.instalments).length > 0;
  if (!known && !blanks) return [];
  return [
    { block: 'space', points: 5 },
    planTable(agreement.plan, agreement.wages ?? {}),
    { block: 'space', points: 7 },
  ];
};

const clauseBlocks = (agreement: AgreementDoc, given: PaperFacts): Block[] =>
  clausesOf(agreement, clauseTable(given)).flatMap(({ key, no, title, text }): Block[] => [
    {
      block: 'paragraph',
      field: title,
      runs: [{ text: `第${chineseNumber(no)}条　${title}　`, bold: true }, { text }],
    },
    ...(key === 'plan' ? planBlocks(agreement, given.blanks) : []),
  ]);

const signing = (agreement: AgreementDoc): Block => ({
  block: 'signing',
  lead: `以下为人民调解协议书${agreement.no ?? ''}签署处。各方已阅读或听取宣读全部条款和附件，内容与本人意思一致，签名、盖章或按指印确认。`,
  parties: signersOr(partiesInOrder(agreement.parties), ['申请人', '被申请人', '被申请人']),
  lines: [
    { title: '人民调解员', ...(agreement.mediator ? { name: agreement.mediator } : {}) },
    { title: '记录人', ...(agreement.recorder ? { name: agreement.recorder } : {}) },
  ],
  seal: { name: agreement.committee ?? '', note: '（人民调解委员会印）' },
  day: '年　　月　　日',
});

/** What is signed must not change with time: ages are those of the day of the document, and nothing depends on the status. */
const sections = (given: PaperFacts): PaperSection[] => {
  const { office, blanks } = given;
  const agreement = blanks || !given.agreement ? { ...EMPTY, committee: office.committee } : given.agreement;
  const body = [...opening(agreement, given), ...clauseBlocks(agreement, given), signing(agreement)];
  return [
    { blocks: [...body, { block: 'blank-rest' }] },
    ...(blanks
      ? [emptyWageAnnex(agreement), emptyAllocationAnnex(agreement)]
      : [...wageAnnex(agreement), ...allocationAnnex(agreement)]),
  ];
};

/** 人民调解协议书 D09 with its repayment plan and both annexes (domain reference §1.4, §1.8, §5.2, §5.3, §5.10). */
export const mediationAgreement: Form = {
  code: 'D09',
  title: '人民调解协议书',
  group: '调解卷宗',
  of: 'agreement',
  isRecord: true,
  version: CLAUSE_TABLE.version,
  versionOf: ({ agreement }) => agreement?.templateVersion ?? CLAUSE_TABLE.version,
  standard: 'form',
  fields: [],
  wordings: Object.fromEntries(CLAUSE_TABLE.clauses.map(({ key, title, text }) => [key, { label: title, text }])),
  sections,
};
