import { partiesInOrder } from '../../../domain/party-names.ts';
import { articlesOf } from '../paper/articles-of.ts';
import { orBlank } from '../paper/blank.ts';
import { committeeOf } from '../paper/committee-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block } from '../paper/paper.ts';
import { signersOr } from '../paper/signers-or.ts';

/** Wording and rules of each part, in order (人民调解法: what the committee is, how it mediates, what an agreement is worth). */
const PARTS: readonly { readonly key: string; readonly title: string; readonly rules: readonly string[] }[] = [
  { key: 'nature', title: '人民调解委员会的性质', rules: ['mediation-body', 'mediation-free'] },
  { key: 'principles', title: '调解的原则', rules: ['mediation-principles', 'mediation-start'] },
  { key: 'rights', title: '当事人的权利', rules: ['mediation-rights'] },
  { key: 'duties', title: '当事人的义务', rules: ['mediation-duties'] },
  {
    key: 'effect',
    title: '协议的效力',
    rules: ['mediation-performance', 'mediation-dispute', 'mediation-confirmation'],
  },
  { key: 'failure', title: '调解不成的处理', rules: ['mediation-ended'] },
];

/** The law the notice names in its first sentence. */
const lawName = (given: PaperFacts): string => /^《.+?》/u.exec(given.cite('mediation-rights'))?.[0] ?? '';

const paragraph = (text: string): Block => ({ block: 'paragraph', field: '告知内容', runs: [{ text }] });

const LABOUR = new Set(['拖欠农民工工资', '其他劳动争议', '劳动争议']);

/** In a labour dispute the way to arbitration opens while mediation still goes on. */
const arbitration = (given: PaperFacts): Block[] =>
  given.blanks || LABOUR.has(given.case?.type ?? '')
    ? [paragraph(`依照${given.cite('labour-arbitration-after')}，${given.wording('arbitration')}`)]
    : [];

const parts = (given: PaperFacts): Block[] =>
  PARTS.flatMap(({ key, title, rules }, at): Block[] => [
    {
      block: 'heading',
      level: 1,
      text: `${'一二三四五六'[at]}、${title}${articlesOf(given.cite, lawName(given), ...rules)}`,
    },
    ...given.wording(key).split('\n').map(paragraph),
    ...(key === 'failure' ? arbitration(given) : []),
  ]);

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '人民调解当事人权利义务告知书' },
  paragraph(`${committeeOf(given)}根据${lawName(given)}，将有关事项告知各方当事人（括号内为该法条文）：`),
  ...parts(given),
  paragraph(
    `主持本次调解的人民调解员：${orBlank(given.case?.mediator)}；记录人：${orBlank(given.case?.recorder)}。人民调解员为当事人保守个人隐私和商业秘密。`,
  ),
  {
    block: 'signing',
    lead: given.wording('receipt'),
    parties: signersOr(partiesInOrder(given.case?.parties), ['申请人', '被申请人']),
    eachDay: true,
    lines: [{ title: '告知人', ...(given.case?.mediator ? { name: given.case.mediator } : {}) }],
  },
  { block: 'blank-rest' },
];

/** 人民调解当事人权利义务告知书 D03 (domain reference §1.4). */
export const rightsNotice: Form = {
  code: 'D03',
  title: '人民调解当事人权利义务告知书',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [],
  laws: [...PARTS.flatMap(({ rules }) => rules), 'labour-arbitration-after'],
  wordings: {
    nature: {
      label: '人民调解委员会的性质',
      text: '人民调解委员会是依法设立的调解民间纠纷的群众性组织，不是行政机关、法院或者仲裁机构，调解不收取任何费用。',
    },
    principles: {
      label: '调解的原则',
      text: '调解以各方自愿、平等为基础，不违背法律、法规和国家政策；一方明确拒绝的，不进行调解；不因调解阻止任何一方依法通过仲裁、行政、司法等途径维护权利。',
    },
    rights: {
      label: '当事人的权利',
      text: '（一）选择或者接受人民调解员；\n（二）接受调解、拒绝调解或者随时要求终止调解；\n（三）要求调解公开进行或者不公开进行；\n（四）自主表达意愿，自愿决定是否达成调解协议。',
    },
    duties: {
      label: '当事人的义务',
      text: '（一）如实陈述纠纷的事实，不隐瞒、不编造；\n（二）遵守调解现场秩序，尊重人民调解员；\n（三）尊重对方当事人，不妨碍对方行使权利。',
    },
    effect: {
      label: '调解协议的效力',
      text: '达成的调解协议具有法律约束力，各方应当按照约定履行，人民调解委员会对履行情况进行监督。对协议的内容或者履行发生争议的，一方可以向人民法院起诉。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认；协议经人民法院确认有效，一方拒绝履行或者未全部履行的，对方可以申请强制执行。',
    },
    failure: {
      label: '调解不成的处理',
      text: '调解不成的，终止调解，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。',
    },
    arbitration: {
      label: '劳动争议的仲裁',
      text: '因拖欠工资等劳动争议申请调解，自调解组织收到申请之日起十五日内没有达成协议的，当事人可以依法申请仲裁。',
    },
    receipt: {
      label: '当事人确认语',
      text: '以上内容人民调解员已逐项说明，我（单位）已经知晓，并收到本告知书。',
    },
  },
  sections: (given) => [{ blocks: blocks(given) }],
};
