import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { SIGN_POWER } from '../../../domain/sign-power.ts';
import { blank } from '../paper/blank.ts';
import { committeeOf } from '../paper/committee-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import type { Block, CellPart, PaperTableRow } from '../paper/paper.ts';
import { blankPartyRows, blankPersonRows, PARTY_WIDTHS, partyRows } from '../paper/party-rows.ts';
import { textCell } from '../paper/text-cell.ts';
import { tick, ticked } from '../paper/tick.ts';

const REST = PARTY_WIDTHS.length - 1;
const GENERAL = ['申请或者终止调解', '选择人民调解员', '代收调解文书', '陈述事实并提供证据', '参加调解并发表意见'];
/** Each of these binds the principal and is given only by a tick of its own (domain reference §1.4 D05, §1.7 V7). */
const SPECIAL = ['承认对方的请求', '变更自己的请求', '放弃自己的请求', SIGN_POWER];

type Signer = Party & { readonly id: string };

const principalOf = ({ case: matter, fields }: PaperFacts): Signer | undefined => {
  if (!fields.principal) return undefined;
  const known = partiesInOrder(matter?.parties).find(({ name }) => name === fields.principal);
  const { agentName: _, agentHasAuthority: __, ...party } = known ?? { id: '委托人', order: 1, name: fields.principal };
  return { ...party, role: '委托人' };
};

const agentOf = ({ fields }: PaperFacts): Party | undefined =>
  fields.agent
    ? {
        order: 2,
        name: fields.agent,
        ...(fields.agentIdNo ? { idNo: fields.agentIdNo } : {}),
        ...(fields.agentEthnic ? { ethnic: fields.agentEthnic } : {}),
        ...(fields.agentOccupation ? { occupation: fields.agentOccupation } : {}),
        ...(fields.agentPhone ? { phone: fields.agentPhone } : {}),
        ...(fields.agentAddress ? { address: fields.agentAddress } : {}),
      }
    : undefined;

/** Of a body its head signs; the agent has a block of its own. */
const blankPrincipal: PaperTableRow[] = [
  ...blankPartyRows('委托人').slice(0, -1),
  { cells: [labelCell('法定代表人（负责人）'), textCell(undefined, { columns: REST })], leastMm: 11 },
];

const row = (label: string, parts: readonly CellPart[], leastMm = 11): PaperTableRow => ({
  cells: [labelCell(label), { parts, columns: REST }],
  leastMm,
});
const part = (text: string): CellPart => ({ runs: [{ text }] });

const generalParts = ({ fields, blanks }: PaperFacts): CellPart[] => {
  const on = ticked(fields.general);
  const boxes = GENERAL.map((text) => tick(on.includes(text), text));
  return [
    ...[boxes.slice(0, 3), boxes.slice(3)].map((line) => part(line.join('　　'))),
    ...(fields.other || blanks ? [part(`${tick(Boolean(fields.other), '其他：')}${fields.other || blank(14)}`)] : []),
  ];
};

const specialParts = ({ fields, wording }: PaperFacts): CellPart[] => {
  const on = ticked(fields.special);
  return [
    ...SPECIAL.map((text) => part(tick(on.includes(text), text))),
    { runs: [{ text: wording('singly') }], size: 10.5, above: 4 },
  ];
};

/** What the ticks come to, in words, right above the signature. */
const authority = ({ fields, blanks, wording }: PaperFacts): string => {
  const special = ticked(fields.special);
  const powers = special.length > 0 ? `特别授权（${special.join('；')}）` : '一般授权';
  return blanks ? wording('confirm') : `代理权限为${powers}。${wording('confirm')}`;
};

const matterText = (given: PaperFacts): string =>
  `委托受托人作为代理人，参加${committeeOf(given)}对${given.case?.title ?? `${blank(9)}与${blank(9)}的纠纷`}的调解。`;

const rows = (given: PaperFacts): PaperTableRow[] => {
  const principal = principalOf(given);
  const agent = agentOf(given);
  return [
    ...(principal ? partyRows('委托人', principal, given.on) : blankPrincipal),
    ...(agent ? partyRows('受托人', agent, given.on) : blankPersonRows('受托人')),
    { cells: [labelCell('与委托人关系'), textCell(given.fields.relation, { columns: REST })] },
    row('委托事项', [part(matterText(given))]),
    row('委托期限', given.blanks ? [] : [part(given.fields.until ?? '')]),
    row('一般授权', generalParts(given)),
    // Last, so that it stays on the page that is signed.
    row('特别授权', specialParts(given)),
  ];
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '授权委托书' },
  { block: 'table', field: '授权委托书', widths: PARTY_WIDTHS, rows: rows(given) },
  {
    block: 'signing',
    lead: authority(given),
    parties: [principalOf(given) ?? { id: '委托人', order: 1, role: '委托人', name: '' }],
    lines: [{ title: '受托人', ...(given.fields.agent ? { name: given.fields.agent } : {}) }],
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 授权委托书 D05 (domain reference §1.4). */
export const powerOfAttorney: Form = {
  code: 'D05',
  title: '授权委托书',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'principal', label: '委托人', kind: 'text', must: true, width: 6, help: '与案件当事人的姓名或名称一致' },
    { key: 'agent', label: '受托人', kind: 'text', must: true, width: 6 },
    { key: 'agentIdNo', label: '受托人公民身份号码', kind: 'text', must: true, width: 6 },
    { key: 'agentEthnic', label: '受托人民族', kind: 'text', width: 3 },
    { key: 'agentPhone', label: '受托人联系方式', kind: 'text', must: true, width: 3 },
    { key: 'agentOccupation', label: '受托人职业或职务', kind: 'text', width: 4 },
    { key: 'agentAddress', label: '受托人单位或住址', kind: 'text', width: 8 },
    { key: 'relation', label: '与委托人关系', kind: 'text', must: true, width: 6 },
    { key: 'until', label: '委托期限', kind: 'text', must: true, width: 6 },
    { key: 'general', label: '一般授权', kind: 'ticks', choices: GENERAL },
    { key: 'other', label: '其他授权', kind: 'text' },
    {
      key: 'special',
      label: '特别授权',
      kind: 'ticks',
      choices: SPECIAL,
      help: '由委托人逐项决定，没有勾选的不授权',
    },
  ],
  wordings: {
    singly: { label: '特别授权说明', text: '以上各项由委托人逐项勾选，未勾选的，受托人无权代为办理。' },
    confirm: {
      label: '委托人确认语',
      text: '受托人在上述权限内代为办理的事项，由委托人承担法律后果。委托人是单位的，由法定代表人（负责人）签名并加盖公章。',
    },
  },
  // Special powers are never ticked for anyone.
  presets: ({ case: matter }) => {
    const parties = partiesInOrder(matter?.parties);
    const principal = parties.find(({ agentName }) => agentName) ?? parties[0];
    return {
      principal: principal?.name ?? '',
      agent: principal?.agentName ?? '',
      until: '自签署之日起至本次调解终结之日止',
      general: GENERAL.join('、'),
      other: '',
      special: '',
    };
  },
  sections: (given) => [{ blocks: blocks(given) }],
};
