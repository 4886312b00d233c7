import { blank, orBlank } from '../paper/blank.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import { fileNo } from '../paper/file-no.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { withStop } from '../paper/with-stop.ts';

const REASONS = {
  未达成协议: '经调解，各方当事人没有达成协议',
  当事人拒绝调解: '当事人明确拒绝调解',
  当事人撤回申请: '申请人撤回了调解申请',
  无法继续调解: '调解无法继续进行',
} as const;

/** Disputes that go to labour arbitration and the labour authority. */
const WAGES = '拖欠农民工工资';
const LABOUR: ReadonlySet<string> = new Set([WAGES, '其他劳动争议', '劳动争议']);
const isLabour = ({ case: matter }: PaperFacts): boolean => LABOUR.has(matter?.type ?? '');

const opening = (given: PaperFacts): string => {
  const parties = partiesOf(given);
  const { case: matter } = given;
  const type = matter?.type ? `${matter.type}纠纷` : `${blank(4)}纠纷`;
  return `${orBlank(namesIn(parties, '申请人'), 8)}与${orBlank(namesIn(parties, '被申请人'), 8)}因${type.replace('纠纷纠纷', '纠纷')}，由本会于${dayWords(matter?.acceptedOn)}受理，人民调解员${orBlank(matter?.mediator, 4)}主持调解。`;
};

/** Lines for the pen where no reason is known. */
const PEN_LINES = 6;

const reason = ({ fields, blanks }: PaperFacts): string => {
  if (blanks) return '终止调解的原因：';
  const known = REASONS[fields.reason as keyof typeof REASONS] ?? '';
  return withStop([known, fields.reasonText?.replace(/。$/u, '')].filter(Boolean).join('：'));
};

/** The three ways of the law, in words for the kind of dispute; with blanks those that fit all. */
const routes = (given: PaperFacts): string[] => {
  const { wording, cite } = given;
  if (!isLabour(given)) return [wording('arbitration'), wording('authority'), wording('court')];
  return [
    `${wording('labourArbitration')}（${cite('labour-arbitration-after')}）。`,
    wording('labourAuthority'),
    wording('labourCourt'),
    ...(given.case?.type === WAGES ? [`${wording('labourAid')}（${cite('aid-no-means-check')}）。`] : []),
  ];
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'number', text: `编号：${given.no ?? fileNo(given)}` },
  { block: 'title', text: '人民调解终止书' },
  prose('当事人', opening(given)),
  prose('终止原因', reason(given)),
  ...(given.blanks ? [{ block: 'writing-lines', count: PEN_LINES } as const] : []),
  prose(
    '终止',
    `依照${given.cite('mediation-ended')}，本会自${dayWords(given.blanks ? undefined : given.fields.endedOn || given.on)}起终止调解，并告知各方当事人可以依法通过仲裁、行政、司法等途径维护自己的权利：`,
    given.blanks ? { above: 8 } : {},
  ),
  ...routes(given).map((text, at) => prose('途径', `${at + 1}. ${text}`)),
  prose('期限', given.wording('limits')),
  {
    block: 'signing',
    lead: given.wording('told'),
    parties: signersOr(partiesOf(given), ['申请人', '被申请人']),
    lines: [{ title: '人民调解员', ...(given.case?.mediator ? { name: given.case.mediator } : {}) }],
    seal: { name: committeeOf(given), note: '（人民调解委员会印）' },
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 人民调解终止书 D16 (domain reference §1.1, §1.2): mediation has failed or ended, and the parties are told which ways are open. */
export const termination: Form = {
  code: 'D16',
  title: '人民调解终止书',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'reason', label: '终止原因', kind: 'choice', choices: Object.keys(REASONS), must: true, width: 6 },
    { key: 'endedOn', label: '终止日期', kind: 'day', must: true, width: 6 },
    { key: 'reasonText', label: '原因说明', kind: 'long', rows: 3, help: '分歧在哪里、谁怎样表示；只写事实' },
  ],
  laws: ['mediation-ended', 'labour-arbitration-after', 'aid-no-means-check'],
  wordings: {
    labourArbitration: {
      label: '仲裁（劳动争议）',
      text: '仲裁：自收到调解申请之日起十五日内没有达成协议的，可以向劳动争议仲裁委员会申请仲裁',
    },
    labourAuthority: {
      label: '行政（劳动争议）',
      text: '行政：可以向人力资源社会保障行政部门（劳动保障监察机构）投诉、举报。',
    },
    labourCourt: {
      label: '司法（劳动争议）',
      text: '司法：可以依法向有管辖权的人民法院起诉；有用人单位出具的工资欠条、诉讼请求不涉及其他劳动争议的，可以不经仲裁直接起诉。',
    },
    labourAid: {
      label: '法律援助（农民工工资）',
      text: '法律援助：农民工请求支付劳动报酬的，可以向法律援助机构申请法律援助，免予核查经济困难状况',
    },
    arbitration: { label: '仲裁（其他）', text: '仲裁：有仲裁协议或者法律规定可以仲裁的，向仲裁机构申请仲裁。' },
    authority: { label: '行政（其他）', text: '行政：属于行政机关职责范围的，向主管的行政机关申请处理。' },
    court: { label: '司法（其他）', text: '司法：向有管辖权的人民法院起诉。' },
    limits: { label: '期限提醒', text: '法律对申请仲裁、提起诉讼规定有期限，请及时办理，以免超过期限。' },
    told: { label: '当事人确认语', text: '终止调解的原因和上述途径已向各方当事人告知。' },
  },
  presets: ({ on, case: matter }) => ({
    reason: matter?.result === '当事人撤回' ? '当事人撤回申请' : matter?.result === '未达成协议' ? '未达成协议' : '',
    endedOn: on,
    reasonText: '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
