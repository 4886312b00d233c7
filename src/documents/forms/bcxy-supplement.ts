import { chineseNumber } from '../chinese-number.ts';
import { amendedWords } from '../paper/amended-words.ts';
import { blank, orBlank } from '../paper/blank.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block } from '../paper/paper.ts';
import { partiesOf } from '../paper/parties-of.ts';
import { partyLines } from '../paper/party-lines.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { staffLines } from '../paper/staff-lines.ts';

const ROLES = ['申请人', '被申请人'];
const PEN_CLAUSES = 4;

const committee = ({ agreement, case: matter, office }: PaperFacts): string =>
  agreement?.committee || matter?.committee || office.committee;

const partyBlocks = (given: PaperFacts): Block[] => {
  const parties = given.blanks ? [] : partiesOf(given);
  return parties.length === 0
    ? ROLES.flatMap((role) => partyLines(role, [], given.on))
    : parties.flatMap((party) => partyLines(party.role ?? '当事人', [party], given.on));
};

const clause = (no: number, title: string, text: string): Block =>
  prose(title || '条款', text, { label: `第${chineseNumber(no)}条　${title ? `${title}　` : ''}` });

const clauseBlocks = (given: PaperFacts): Block[] => {
  const typed = given.blanks
    ? Array.from({ length: PEN_CLAUSES }, () => ({ title: '', text: blank(44) }))
    : given.rows('clauses').map(({ title = '', text = '' }) => ({ title, text }));
  const copies = `本补充协议一式${orBlank(given.fields.copies, 2)}份，各方当事人各执一份，${committee(given)}留存一份，${given.wording('effect')}`;
  return [...typed, { title: '原协议的效力', text: given.wording('rest') }, { title: '份数和生效', text: copies }].map(
    ({ title, text }, at) => clause(at + 1, title, text),
  );
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '人民调解协议书补充协议' },
  ...partyBlocks(given),
  prose(
    '原协议',
    `各方当事人有${amendedWords(given, '签订')}，以下称原协议。现因${orBlank((given.fields.reason || given.amends?.reason)?.replace(/。$/u, ''), 16)}，经${committee(given)}调解，各方当事人自愿达成如下补充协议：`,
  ),
  ...clauseBlocks(given),
  {
    block: 'signing',
    lead: `以下为${amendedWords(given, '签订')}的补充协议签署处。各方已阅读或听取宣读全部条款，内容与本人意思一致，签名、盖章或按指印确认。`,
    parties: signersOr(given.blanks ? [] : partiesOf(given), ROLES),
    lines: staffLines(given),
    seal: { name: committee(given), note: '（人民调解委员会印）' },
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 补充协议 to a sealed agreement: the sealed text stays as it is, this names it and adds to it. */
export const supplement: Form = {
  code: 'BCXY',
  title: '人民调解协议书补充协议',
  group: '协议与履行',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'reason', label: '补充的原因', kind: 'long', rows: 2, must: true, help: '接在“现因”后面，写一句话' },
    { key: 'copies', label: '份数', kind: 'count', must: true, width: 3 },
  ],
  lists: [
    {
      key: 'clauses',
      label: '补充条款',
      least: 1,
      columns: [
        { key: 'title', label: '条款名称', kind: 'text', width: 4 },
        {
          key: 'text',
          label: '条款内容',
          kind: 'long',
          must: true,
          rows: 3,
          help: '改原协议哪一条、改成什么，写明日期和金额',
        },
      ],
    },
  ],
  wordings: {
    rest: {
      label: '原协议的效力',
      text: '本补充协议是原协议的组成部分。原协议没有被本补充协议改变的内容继续有效；两者不一致的，以本补充协议为准。',
    },
    effect: {
      label: '生效',
      text: '自各方当事人签名、盖章或按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。',
    },
  },
  presets: (given) => ({ copies: String(partiesOf(given).length + 1) }),
  sections: (given) => [{ blocks: blocks(given) }],
};
