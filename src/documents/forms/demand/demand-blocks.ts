import { countPeople } from '../../../../domain/count-people.ts';
import { agreementWords } from '../../paper/agreement-words.ts';
import { blank, orBlank } from '../../paper/blank.ts';
import { dayWords, timeWords } from '../../paper/day-words.ts';
import { dueWords } from '../../paper/due-words.ts';
import { fenOf } from '../../paper/fen-of.ts';
import type { PaperFacts } from '../../paper/form.ts';
import type { Block } from '../../paper/paper.ts';
import { namesIn, partiesOf } from '../../paper/parties-of.ts';
import { peopleWord } from '../../paper/people-word.ts';
import { prose } from '../../paper/prose.ts';
import { type Sum, sumsTable } from '../../paper/sums-table.ts';
import { consequences } from './consequences.ts';
import { deliveryTable } from './delivery-table.ts';
import { letterTitle, type Sender, senderOf } from './sender-of.ts';

const creditors = (given: PaperFacts): string => {
  const people = countPeople(given.agreement?.wages) || given.case?.people;
  return orBlank(peopleWord(namesIn(partiesOf(given), '申请人'), people), 6);
};

/** Which agreement it is about. */
const ground = (given: PaperFacts): string => {
  const { notary, notaryNo } = given.fields;
  const notarised = notaryNo ? `，协议经${orBlank(notary, 8)}公证，公证书编号：${notaryNo}` : '';
  return `你（单位）与${creditors(given)}因拖欠工资发生的纠纷，已经调解达成协议，即${agreementWords(given)}${notarised}。`;
};

const due = (given: PaperFacts): string =>
  `按照协议的还款计划，${orBlank(given.fields.overdueTerms, 4)}款项应于${dueWords(given.fields.overdueTerms, given.fields.dueOn)}。截至${dayWords(given.blanks ? undefined : given.on)}，尚有下列款项未付：`;

const sums = ({ fields, blanks }: PaperFacts, second: boolean): Sum[] => [
  { label: '逾期未付工资', fen: fenOf(fields.overdueFen) },
  ...(second && (fields.restFen || blanks) ? [{ label: '提前到期工资', fen: fenOf(fields.restFen) }] : []),
  ...(fields.lateFen || blanks ? [{ label: '逾期利息', fen: fenOf(fields.lateFen) }] : []),
];

const asked = ({ fields, wording }: PaperFacts): Block[] => [
  prose('付款期限', `请你（单位）在${dayWords(fields.deadline)}前付清上述款项。${wording('way')}`, { above: 8 }),
  prose('异议', wording('objection')),
];

const firstNotice = ({ fields, blanks }: PaperFacts, { self }: Sender): string => {
  const no = fields.firstNo || (blanks ? blank(6) : '');
  return `${self}已于${dayWords(fields.firstOn)}向你（单位）发出《催缴通知书（第一次）》${no ? `（编号：${no}）` : ''}，至今没有付清。`;
};

const talk = ({ fields }: PaperFacts, { self }: Sender): string =>
  `为弄清没有付款的原因、协商解决办法，请你（单位）负责人于${timeWords(fields.talkAt)}到${orBlank(fields.talkPlace, 8)}面谈，${fields.talkWith ? `${fields.talkWith}同时参加` : `由${self}主持`}。不能到场的，请提前联系改期。`;

const contact = ({ fields, office }: PaperFacts): string =>
  `联系人：${orBlank(fields.contact, 5)}　　联系电话：${orBlank(fields.phone || office.phone, 6)}`;

/** 催缴通知书: addressee, agreement, sums, day, what follows by agreement and law; a place for the proof that it was handed over. */
export const demandBlocks = (given: PaperFacts, second: boolean): Block[] => {
  const sender = senderOf(given);
  const nature = sender.isNotary ? given.wording('natureNotary') : given.wording('nature');
  const basis = sender.isNotary ? '' : `本会依据${given.cite('mediation-performance')}督促当事人履行协议。`;
  return [
    { block: 'number', text: `编号：${given.no ?? blank(8)}` },
    letterTitle(given, `催缴通知书（第${second ? '二' : '一'}次）`),
    prose('收件人', `${orBlank(given.fields.to, 10)}：`, { indent: 0 }),
    prose('协议', ground(given)),
    ...(second ? [prose('前次催缴', firstNotice(given, sender))] : []),
    prose('欠款', due(given)),
    sumsTable('欠款', sums(given, second)),
    ...asked(given),
    ...(second ? [prose('面谈', talk(given, sender))] : []),
    ...consequences(given, sender),
    prose('性质和联系方式', `${basis}${nature}\n${contact(given)}`),
    {
      block: 'signing',
      parties: [],
      lines: [],
      seal: sender.seal,
      day: given.blanks ? dayWords(undefined) : dayWords(given.on),
    },
    { block: 'space', points: 12 },
    deliveryTable(),
  ];
};
