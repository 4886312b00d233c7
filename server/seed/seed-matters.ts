import { allocatePlan } from '../../domain/allocate-plan.ts';
import { type CalendarData, calendarFrom } from '../../domain/calendar.ts';
import { caseFromClue } from '../../domain/case-from-clue.ts';
import { addDays, addMonths } from '../../domain/civil-date.ts';
import type { AgreementDoc, WageLine } from '../../domain/kinds/agreement.ts';
import type { CaseDoc } from '../../domain/kinds/case.ts';
import type { ClueDoc } from '../../domain/kinds/clue.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Party } from '../../domain/kinds/party.ts';
import { planInstalments } from '../../domain/plan-instalments.ts';
import type { Doc } from '../../domain/record.ts';
import { riskFactsOf } from '../../domain/risk-facts.ts';
import { type RiskRules, scoreRisk } from '../../domain/risk-score.ts';
import { wageTotalFen } from '../../domain/wage-list.ts';
import type { Office } from '../../protocol/enrol.ts';
import calendarData from '../../resources/rules/calendar.json' with { type: 'json' };
import riskRules from '../../resources/rules/risk-rules.json' with { type: 'json' };
import type { Invent } from './invented.ts';

export type SeedRecord = { readonly id: string; readonly kind: Kind; readonly doc: Doc };
export type SeedPlace = {
  readonly office: Office;
  readonly villages: readonly string[];
  readonly users: readonly { id: string; name: string; role: string }[];
};

const calendar = calendarFrom(calendarData as CalendarData);
const RULES = riskRules as unknown as RiskRules;
const FIRMS = [
  '鑫达劳务有限公司',
  '恒泰装饰有限公司',
  '宏远建筑工程有限公司',
  '安泰化工有限公司',
  '顺发物流有限公司',
  '福源食品加工厂',
  '老灶火锅店',
  '瑞祥酒店',
];
const SITES = ['滨江花园二期', '县第二中学教学楼项目', '清河大道改造工程', '污水处理厂扩建', '双龙冷链物流园'];
const OTHERS = ['邻里', '婚姻家庭', '房屋宅基地', '山林土地', '物业', '合同', '损害赔偿', '其他劳动争议'];
const STORIES = [
  '因排水问题多次争吵。',
  '土地边界不清，要求重新丈量。',
  '施工震动致房屋开裂，要求赔偿。',
  '离婚后子女抚养费未付。',
  '物业费和维修责任说不清。',
];

const partyOf = (invent: Invent, order: number, role: string): Party => ({
  order,
  role,
  kind: '自然人',
  name: invent.name(),
  idNo: invent.idNo(),
  phone: invent.phone(),
  address: '清河县',
});

const firmOf = (invent: Invent, order: number): Party => ({
  order,
  role: '被申请人',
  kind: '企业法人',
  name: invent.pick(FIRMS),
  uscc: invent.uscc(),
  legalRep: invent.name(),
  phone: invent.phone(),
  address: '清河县工业园区',
});

const wageClue = (invent: Invent, place: SeedPlace, foundOn: string): ClueDoc => {
  const people = invent.between(2, 38);
  const site = invent.pick(SITES);
  const periodFrom = addMonths(foundOn, -invent.between(1, 6)).slice(0, 7);
  const threat = invent.chance(0.1);
  return {
    foundOn,
    source: invent.pick(['日常排查', '专项排查', '来访', '12345', '人社转办', '网格员']),
    finder: place.users[2]?.name ?? '',
    place: `${place.office.township}${invent.pick(place.villages)}`,
    parties: { p1: partyOf(invent, 1, '申请人'), p2: firmOf(invent, 2) },
    type: '拖欠农民工工资',
    typeVersion: 'B',
    industry: '建筑工程',
    investKind: site.includes('中学') || site.includes('大道') ? '政府投资' : '社会投资',
    people,
    amountFen: people * invent.between(3000, 16000) * 100,
    brief: `${site}，自${periodFrom.slice(0, 4)}年${Number(periodFrom.slice(5))}月起拖欠工资，多次讨要未果${threat ? '，扬言到市里上访' : ''}。`,
    periodFrom,
    ...(threat ? { signs: { 扬言上访: true } } : {}),
    facts: {
      payroll: invent.pick(['有', '无', '未核']),
      account: invent.pick(['有', '无', '未核']),
      deposit: invent.pick(['有', '无']),
      realName: invent.pick(['有', '无', '未核']),
    },
    status: '已登记',
  };
};

const plainClue = (invent: Invent, place: SeedPlace, foundOn: string): ClueDoc => ({
  foundOn,
  source: invent.pick(['日常排查', '来访', '网格员', '综治中心']),
  finder: place.users[2]?.name ?? '',
  place: `${place.office.township}${invent.pick(place.villages)}`,
  parties: { p1: partyOf(invent, 1, '申请人'), p2: partyOf(invent, 2, '被申请人') },
  type: invent.pick(OTHERS),
  typeVersion: 'B',
  people: invent.between(2, 6),
  brief: invent.pick(STORIES),
  status: '已登记',
});

const settled = (invent: Invent, clue: ClueDoc, place: SeedPlace, today: string): ClueDoc => {
  const { score, level, version } = scoreRisk(
    riskFactsOf(clue, { agreements: [], payments: [], today: clue.foundOn, calendar }),
    RULES,
  );
  const rated: ClueDoc = {
    ...clue,
    score,
    level,
    scoreVersion: version,
    levelBy: 'computed',
    owner: place.users[1]?.name ?? '',
    dueOn: addDays(clue.foundOn, level >= 5 ? 7 : level === 4 ? 15 : 30),
    ...(level >= 4 ? { leader: place.users[0]?.name ?? '' } : {}),
  };
  const old = addDays(clue.foundOn, 45) < today;
  if (!old || !invent.chance(0.96)) return { ...rated, status: invent.pick(['已登记', '化解中', '化解中']) };
  return {
    ...rated,
    status: '已销号',
    result: invent.pick(['已付清、无需协议', '达成协议并履行完毕', '诉求不成立、解释到位']),
    closedOn: addDays(clue.foundOn, invent.between(5, 44)),
    closedBy: place.users[2]?.id ?? '',
    approver: place.users[0]?.id ?? '',
  };
};

const wagesOf = (invent: Invent, people: number, totalFen: number): Record<string, WageLine> => {
  const each = Math.floor(totalFen / people / 10000) * 10000;
  return Object.fromEntries(
    Array.from({ length: people }, (_, at): [string, WageLine] => {
      const paidFen = invent.between(0, 3) * 50000;
      return [
        `w${at + 1}`,
        {
          order: at + 1,
          name: invent.name(),
          idNo: invent.idNo(),
          phone: invent.phone(),
          job: invent.pick(['木工', '钢筋工', '架子工', '泥工', '杂工']),
          team: invent.pick(['一班', '二班', '三班']),
          dueFen: each + paidFen,
          paidFen,
          owedFen: each,
        },
      ];
    }),
  );
};

const agreementOf = (
  invent: Invent,
  caseId: string,
  source: CaseDoc,
  clue: ClueDoc,
  place: SeedPlace,
  signedOn: string,
): AgreementDoc => {
  const wages = wagesOf(invent, clue.people ?? 2, clue.amountFen ?? 100000);
  const totalFen = wageTotalFen(wages);
  const made = planInstalments({
    totalFen,
    count: invent.between(2, 4),
    firstOn: addDays(signedOn, 20),
    everyMonths: 1,
    calendar,
  });
  const payer = clue.parties?.p2?.name ?? '';
  const instalments = Object.fromEntries(
    Object.entries(made.instalments).map(([id, item]) => [id, { ...item, payer, way: '银行转账至本人账户' }]),
  );
  return {
    caseId,
    title: source.title,
    parties: source.parties,
    facts: clue.brief,
    projectName: invent.pick(SITES),
    cutOffOn: signedOn,
    wages,
    plan: { totalFen, instalments },
    performMode: '分期',
    copies: 3,
    mediator: place.users[1]?.name ?? '',
    committee: place.office.committee,
    status: '已签署',
    signedOn,
    templateVersion: '2026-11',
  };
};

const paymentsOf = (agreementId: string, agreement: AgreementDoc, today: string, breaks: boolean): Doc[] => {
  const plan = agreement.plan ?? { totalFen: 0, instalments: {} };
  const shares = allocatePlan(agreement.wages ?? {}, plan);
  return Object.entries(plan.instalments)
    .filter(([, { dueOn, order }]) => dueOn <= today && !(breaks && order > 1))
    .map(
      ([id, { dueOn, amountFen }]): Doc => ({
        agreementId,
        instalmentId: id,
        paidOn: dueOn,
        amountFen,
        way: '银行转账',
        allocation: shares[id] ?? {},
      }),
    );
};

/** Everything that came of one matter: the clue, often a case, for wages an agreement with its payments. */
export const seedMatter = (
  invent: Invent,
  place: SeedPlace,
  foundOn: string,
  newId: () => string,
  today: string,
): SeedRecord[] => {
  const wage = invent.chance(0.35);
  const clueId = newId();
  const clue = settled(
    invent,
    wage ? wageClue(invent, place, foundOn) : plainClue(invent, place, foundOn),
    place,
    today,
  );
  if (!invent.chance(wage ? 0.7 : 0.4)) return [{ id: clueId, kind: 'clue', doc: clue as unknown as Doc }];
  const caseId = newId();
  const acceptedOn = addDays(foundOn, 2);
  const linked: ClueDoc = { ...clue, caseId };
  const mediator = place.users[1] ?? { id: '', name: '', role: 'mediator' };
  const opened = caseFromClue(
    { id: clueId, kind: 'clue', officeId: place.office.id, seq: 0, doc: linked },
    { today: acceptedOn, office: place.office, user: mediator },
  );
  const done = addDays(acceptedOn, 12) < today;
  const records: SeedRecord[] = [{ id: clueId, kind: 'clue', doc: linked as unknown as Doc }];
  if (!done) return [...records, { id: caseId, kind: 'case', doc: { ...opened, status: '调解中' } as unknown as Doc }];
  const closed = clue.status === '已销号';
  const full: CaseDoc = {
    ...opened,
    status: closed ? '已结案' : '履行中',
    result: '达成协议',
    performStatus: closed ? '已履行' : '部分履行',
    ...(closed ? { closedOn: clue.closedOn ?? acceptedOn } : {}),
  };
  records.push({ id: caseId, kind: 'case', doc: full as unknown as Doc });
  if (!wage) return records;
  const agreementId = newId();
  const agreement = agreementOf(invent, caseId, full, clue, place, addDays(acceptedOn, 10));
  const payments = paymentsOf(agreementId, agreement, today, invent.chance(0.08));
  const paid = payments.reduce((sum, { amountFen }) => sum + Number(amountFen), 0);
  const status: AgreementDoc['status'] =
    paid >= (agreement.plan?.totalFen ?? 0) ? '履行完毕' : payments.length ? '履行中' : '已签署';
  records.push({ id: agreementId, kind: 'agreement', doc: { ...agreement, status } as unknown as Doc });
  for (const doc of payments) records.push({ id: newId(), kind: 'payment', doc });
  return records;
};
