import { addDays, formatDayChinese } from '../../../domain/civil-date.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { dayWords } from '../paper/day-words.ts';
import { ENCLOSURES, enclosures } from '../paper/enclosures.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import type { Block } from '../paper/paper.ts';
import { partiesOf } from '../paper/parties-of.ts';
import { partyLines } from '../paper/party-lines.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { toCourt } from '../paper/to-court.ts';

/** Days within which both sides apply together; the day of effect itself does not count. */
const DAYS = 30;

const inTime = ({ agreement, on }: PaperFacts): string => {
  if (!agreement?.signedOn) return '';
  const last = addDays(agreement.signedOn, DAYS);
  const within = on <= last ? `，申请人在三十日内（至${formatDayChinese(last)}）共同提出申请` : '';
  return `协议自${formatDayChinese(agreement.signedOn)}起生效${within}。`;
};

/** Both sides are 申请人 here: the words they bear in the agreement are left out before their names. */
const withoutRoles = (given: PaperFacts, text: string): string =>
  partiesOf(given).reduce((out, { role, name }) => (role ? out.replaceAll(`${role}${name}`, name) : out), text);

const reasons = ({ cite }: PaperFacts): string =>
  `上述协议是双方真实意思表示，内容不违反法律、行政法规的强制性规定，不损害国家利益、社会公共利益和他人合法权益。为此，依据${cite('mediation-confirmation')}和${cite('judicial-confirmation')}，共同申请司法确认。`;

const story = (given: PaperFacts): string => {
  const { agreement, case: matter } = given;
  return [
    withoutRoles(given, agreement?.facts || matter?.brief || ''),
    `经调解，双方自愿达成协议，内容见所附《人民调解协议书》。${inTime(given)}`,
    reasons(given),
  ]
    .filter(Boolean)
    .join('\n');
};

const blocks = (given: PaperFacts): Block[] => {
  const { fields, blanks, on, wording } = given;
  const parties = partiesOf(given);
  return [
    { block: 'title', text: '司法确认申请书' },
    ...(parties.length > 0
      ? partyLines('申请人', parties, on)
      : [...partyLines('申请人', [], on), ...partyLines('申请人', [], on)]),
    heading('请求事项'),
    prose('请求事项', blanks ? `请求确认${agreementWords(given)}有效。` : fields.request),
    heading('事实和理由'),
    ...(blanks
      ? [{ block: 'writing-lines' as const, count: 7 }, prose('依据', reasons(given))]
      : [prose('事实和理由', fields.facts)]),
    prose('承诺', wording('promise'), { label: '申请人承诺：' }),
    ...enclosures(given),
    toCourt(fields.court),
    {
      block: 'signing',
      lead: '以下为司法确认申请书签名处，申请人对本申请书的内容和承诺予以确认。',
      parties: signersOr(parties, ['申请人', '申请人']).map((party) => ({ ...party, role: '申请人' })),
      lines: [],
      day: blanks ? dayWords(undefined) : dayWords(on),
    },
  ];
};

/** 司法确认申请书 (domain reference §1.4 D13, §5.7): both sides apply, together, within 30 days of effect. */
export const judicialConfirmation: Form = {
  code: 'SFQR',
  title: '司法确认申请书',
  group: '公证、法院、仲裁',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    {
      key: 'court',
      label: '受理法院',
      kind: 'text',
      must: true,
      help: '邀请调解的法院；没有邀请的，当事人住所地、标的物所在地或者调解组织所在地的基层人民法院',
    },
    { key: 'request', label: '请求事项', kind: 'long', rows: 3, must: true },
    { key: 'facts', label: '事实和理由', kind: 'long', rows: 10, must: true },
  ],
  lists: [ENCLOSURES],
  laws: ['mediation-confirmation', 'judicial-confirmation'],
  wordings: {
    promise: {
      label: '申请人承诺',
      text: '双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因协议内容给他人造成损害，或者所述情况、所交材料不真实，愿意承担相应的民事责任和其他法律责任。',
    },
  },
  presets: (given) => ({
    court: given.agreement?.clauseValues?.court || given.office.court,
    request: `请求确认${agreementWords(given)}有效。`,
    facts: story(given),
  }),
  presetRows: ({ agreement }) => ({
    enclosures: [
      { name: '人民调解协议书（含附件）' },
      { name: '人民调解委员会主持调解的证明' },
      { name: '申请人的身份证明、资格证明' },
      { name: '申请人的住所、联系方式' },
      ...(Object.values(agreement?.parties ?? {}).some(({ agentName }) => agentName) ? [{ name: '授权委托书' }] : []),
    ].map((row) => ({ ...row, copies: '1' })),
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
