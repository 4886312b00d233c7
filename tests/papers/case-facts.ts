import { instalmentsInOrder } from '../../domain/check-plan.ts';
import { countPeople } from '../../domain/count-people.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { CaseDoc } from '../../domain/kinds/case.ts';
import type { PaymentDoc } from '../../domain/kinds/payment.ts';
import type { Office } from '../../domain/office.ts';
import type { BareFacts } from '../../src/documents/paper/make-paper.ts';
import {
  longest,
  manyWorkers,
  nineParties,
  rareCharacters,
  shortest,
  TODAY,
  typical,
} from '../documents/agreement-samples.ts';
import type { PaperCase } from './paper-cases.ts';
import { sampleFigures } from './sample-figures.ts';

const office: Office = {
  name: '清河县双龙司法所',
  county: '清河县',
  township: '双龙镇',
  committee: '清河县双龙镇人民调解委员会',
  committeeKind: '乡镇',
  court: '清河县人民法院',
  address: '清河县双龙镇政府路18号',
  phone: '0755-88880000',
};

const caseOf = (agreement: AgreementDoc): CaseDoc => ({
  no: '〔2026〕清河县双龙镇人民调解委员会人调字第0021号',
  title: agreement.title,
  acceptedOn: '2026-11-20',
  source: '依申请调解',
  type: '拖欠农民工工资',
  level: '一般',
  parties: agreement.parties,
  people: countPeople(agreement.wages),
  amountFen: agreement.plan?.totalFen ?? 0,
  brief: agreement.facts ?? '',
  requests: {
    r1: { order: 1, text: '请求被申请人付清拖欠的工资。' },
    r2: { order: 2, text: '请求总承包单位先行清偿。' },
  },
  place: '双龙镇人民调解室',
  mediator: agreement.mediator ?? '',
  recorder: agreement.recorder ?? '',
  committee: office.committee,
  committeeKind: '乡镇',
  status: '已达成协议',
  result: '达成协议',
  performStatus: '部分履行',
  closedOn: '2026-11-25',
});

/** The first instalment, paid in time and whole. */
const paymentOf = (agreement: AgreementDoc): PaymentDoc => {
  const [first] = agreement.plan ? instalmentsInOrder(agreement.plan) : [];
  return {
    agreementId: 'a1',
    ...(first ? { instalmentId: first[0] } : {}),
    paidOn: first?.[1].dueOn ?? '2026-12-18',
    amountFen: first?.[1].amountFen ?? 0,
    way: '银行转账',
    voucherNo: '20261218-0007',
  };
};

const known = (agreement: AgreementDoc): Partial<BareFacts> => ({
  case: caseOf(agreement),
  agreement: { ...agreement, status: '已签署', signedOn: TODAY },
  project: {
    name: agreement.projectName ?? '清河县滨河花园二期工程',
    investKind: '政府投资',
    ownerName: '清河县城市建设投资有限公司',
    contractorName: '清河第一建筑工程有限公司',
    industryDept: '住建',
    address: '清河县滨河路',
  },
  employer: {
    kind: '企业法人',
    name: '清河县宏远建筑劳务有限公司',
    uscc: '91350100M000100Y43',
    legalRep: '张三丰',
    legalRepTitle: '总经理',
    phone: '13800000002',
    address: '清河县工业园区8号',
  },
  clue: {
    foundOn: '2026-11-18',
    source: '日常排查',
    finder: '周记录',
    place: '清河县双龙镇滨河花园二期工地',
    type: '拖欠农民工工资',
    people: countPeople(agreement.wages),
    amountFen: agreement.plan?.totalFen ?? 0,
    brief: agreement.facts ?? '',
    demand: '付清工资',
    level: 3,
    status: '化解中',
    measures: '约谈劳务公司和总包单位，组织调解。',
  },
  payment: paymentOf(agreement),
  payments: [paymentOf(agreement)],
  followUp: {
    visitedOn: '2026-12-25',
    way: '电话',
    party: '陈建国',
    content: '第一期工资已收到，双方对协议履行情况满意，没有新的纠纷。',
    performStatus: '部分履行',
    by: '赵敏之',
  },
});

const AGREEMENTS: Readonly<Record<Exclude<PaperCase, 'blanks'>, () => AgreementDoc | Promise<AgreementDoc>>> = {
  typical,
  shortest,
  longest,
  'nine-parties': nineParties,
  'workers-500': () => manyWorkers(500),
  rare: rareCharacters,
};

/** What a form knows in one of the cases; what is typed for it comes from elsewhere. */
export const caseFacts = async (name: PaperCase): Promise<Omit<BareFacts, 'fields' | 'rows'>> => {
  const bare = { office, on: TODAY, blanks: name === 'blanks', payments: [] };
  return name === 'blanks'
    ? bare
    : { ...bare, no: '〔2026〕0007', figures: sampleFigures(name), ...known(await AGREEMENTS[name]()) };
};
