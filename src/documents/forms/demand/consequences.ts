import { clauseWords, signedClause } from '../../paper/debt-facts.ts';
import type { PaperFacts } from '../../paper/form.ts';
import type { Block } from '../../paper/paper.ts';
import { prose } from '../../paper/prose.ts';
import type { Sender } from './sender-of.ts';

const byContract = ({ agreement }: PaperFacts): string => {
  const clauses = ['accelerate', 'late'].flatMap((key) => signedClause(agreement, key) ?? []);
  return clauses.length > 0 ? `按照协议${clauses.map(clauseWords).join('；')}。` : '';
};

const byLaw = (given: PaperFacts, { isNotary, self }: Sender): string =>
  isNotary || given.fields.notaryNo
    ? `债权人可以依据${given.cite('notary-enforcement')}、${given.cite('notary-verification')}，向${isNotary ? self : '公证机构'}申请出具执行证书，凭公证书和执行证书向有管辖权的人民法院申请执行。`
    : `申请人可以依据${given.cite('wage-payment-order')}向人民法院申请支付令，也可以向人民法院提起诉讼或者向劳动保障监察机构投诉。`;

/** What follows by the agreement and by law, and nothing else: no threat, and no order. */
export const consequences = (given: PaperFacts, sender: Sender): Block[] => {
  const contract = byContract(given);
  return [
    ...(contract ? [prose('协议约定', contract)] : []),
    prose('法律后果', `期限届满仍未付清的，${byLaw(given, sender)}`),
  ];
};

/** Rules the paragraphs above name. */
export const CONSEQUENCE_LAWS: readonly string[] = [
  'notary-enforcement',
  'notary-verification',
  'wage-payment-order',
  'mediation-performance',
];
