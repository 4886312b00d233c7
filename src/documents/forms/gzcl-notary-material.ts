import { countPeople } from '../../../domain/count-people.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { amountWords } from '../paper/amount-words.ts';
import { orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import { debtFacts } from '../paper/debt-facts.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import type { Block } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { partyLines } from '../paper/party-lines.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { toCourt } from '../paper/to-court.ts';
import { whole } from '../paper/whole.ts';
import { notaryConditions } from './notary/notary-conditions.ts';
import { knownMaterials, MATERIALS, materialsTable } from './notary/notary-materials.ts';

const matter = (given: PaperFacts): string => {
  const debt = debtFacts(given);
  const people = countPeople(given.agreement?.wages);
  return `申请对${agreementWords(given)}办理公证，并赋予强制执行效力。协议约定的债权：${people > 0 || given.blanks ? `${orBlank(String(people || ''), 2)}名工人的` : ''}工资${amountWords(debt?.totalFen)}，截至申请之日已付${amountWords(debt?.paidFen)}，未付${amountWords(debt?.unpaidFen)}。`;
};

/** What a party of the agreement is called before a notary. */
const notaryRole = (role: string | undefined): string =>
  role === '申请人' ? '债权人' : role === '被申请人' ? '债务人' : '有关当事人';

const application = (given: PaperFacts): Block[] => {
  const { fields, blanks, on, cite } = given;
  const parties = partiesOf(given);
  const blankParties = [...partyLines('债权人', [], on), ...partyLines('债务人', [], on)];
  return [
    { block: 'title', text: '公证申请表', below: '（赋予强制执行效力）' },
    ...(parties.length > 0
      ? parties.flatMap((party) => partyLines(notaryRole(party.role), [party], on))
      : blankParties),
    heading('申请公证的事项'),
    prose('申请事项', blanks ? matter(given) : fields.matter),
    prose('公证书用途', orBlank(fields.purpose, 10), { label: '公证书的用途：' }),
    prose('公证书份数', `${orBlank(fields.copies, 2)}份`, { label: '需要公证书：' }),
    heading('债务人的承诺'),
    prose('债务人承诺', given.wording('promise')),
    prose(
      '依据',
      `以上依据${cite('notary-enforcement')}、${cite('notary-conditions')}提出。提交的材料见所附清单，申请人对材料的真实性负责。`,
    ),
    toCourt(fields.notary),
    {
      block: 'signing',
      lead: '以下为公证申请表签名处，申请人对申请事项和承诺予以确认。',
      parties: signersOr(
        parties.map((party) => ({ ...party, role: notaryRole(party.role) })),
        ['债权人', '债务人'],
      ),
      lines: [],
      day: dayWords(blanks ? undefined : on),
    },
  ];
};

const checklist = (given: PaperFacts): Block[] => [
  { block: 'title', text: '公证材料清单' },
  prose(
    '协议',
    `当事人：${orBlank(namesIn(partiesOf(given), '申请人'), 5)}与${orBlank(namesIn(partiesOf(given), '被申请人'), 5)}`,
    { indent: 0 },
  ),
  materialsTable(given),
  { block: 'space', points: 8 },
  // The names below the list stand on no page of their own.
  whole(
    heading('协议是否符合办理条件'),
    notaryConditions(given),
    prose('清单说明', given.wording('checklistNote'), { above: 10 }),
    prose('经办', '整理人：________　接收人：________　___年___月___日', { above: 16, indent: 0 }),
  ),
];

/** 强制执行公证材料 (domain reference §5.6): the application, then what the notary needs, ticked from what is known. The notary body's own promise wording goes before ours. */
export const notaryMaterial: Form = {
  code: 'GZCL',
  title: '强制执行公证材料',
  group: '公证、法院、仲裁',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'notary', label: '公证机构', kind: 'text', must: true, width: 6 },
    { key: 'purpose', label: '公证书的用途', kind: 'text', must: true, width: 4 },
    { key: 'copies', label: '公证书份数', kind: 'count', must: true, width: 2 },
    { key: 'matter', label: '申请公证的事项', kind: 'long', rows: 5, must: true },
    { key: 'ready', label: '已备的材料', kind: 'ticks', choices: MATERIALS.map(({ key }) => key) },
  ],
  laws: ['notary-enforcement', 'notary-conditions'],
  wordings: {
    promise: {
      label: '接受强制执行的承诺（以公证机构的文本为准）',
      text: '债务人（及保证人）承诺：如未按本协议约定的期限和金额付款，自愿直接接受人民法院强制执行，债权人可凭公证债权文书和公证机构出具的执行证书向有管辖权的人民法院申请执行。',
    },
    checklistNote: {
      label: '清单说明',
      text: '打“√”的为记录中已有或者已经收到的；协议缺少的条款，请在办理公证前由双方补充约定。',
    },
  },
  presets: (given) => ({
    notary: '',
    purpose: '向人民法院申请执行',
    copies: String(partiesOf(given).length + 1),
    matter: matter(given),
    ready: knownMaterials(given),
  }),
  sections: (given) => [{ blocks: [...application(given), { block: 'page-break' }, ...checklist(given)] }],
};
