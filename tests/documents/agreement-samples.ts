import { bankCardIsDoubtful } from '../../domain/bank-card-is-doubtful.ts';
import { type CalendarData, calendarFrom } from '../../domain/calendar.ts';
import { idCardCheckCharacter } from '../../domain/check-id-card.ts';
import { readWageLines } from '../../domain/import/wage-lines.ts';
import type { AgreementDoc, WageLine } from '../../domain/kinds/agreement.ts';
import type { Party } from '../../domain/kinds/party.ts';
import { planInstalments } from '../../domain/plan-instalments.ts';
import { wageTotalFen } from '../../domain/wage-list.ts';
import data from '../../resources/rules/calendar.json' with { type: 'json' };
import { sampleSheet } from '../domain/import/import-fixture.ts';

/** The day every sample is prepared on. */
export const TODAY = '2026-11-25';
const calendar = calendarFrom(data as CalendarData);

/** An invented number with a right check character. */
const idNo = (n: number): string => {
  const head = `51490119${80 + (n % 20)}0${1 + (n % 9)}1${n % 10}${String(n % 1000).padStart(3, '0')}`;
  return `${head}${idCardCheckCharacter(head)}`;
};

/** An invented card number with a right last digit. */
const cardNo = (n: number): string => {
  const head = `6230${String(58_000_000_000_000 + n)}`;
  return `${head}${[...'0123456789'].find((last) => !bankCardIsDoubtful(`${head}${last}`))}`;
};

export const worker = (n: number, name = `工人${n}`): WageLine => {
  const quantityHundredths = 2000 + (n % 37) * 150;
  const dueFen = 260 * quantityHundredths;
  const paidFen = 100_000 + (n % 7) * 3_333;
  return {
    order: n,
    name,
    idNo: idNo(n),
    phone: `138${String(10_000_000 + n * 7919).slice(-8)}`,
    job: ['钢筋工', '木工', '架子工', '抹灰工'][n % 4] ?? '',
    team: ['一班', '二班', '三班'][n % 3] ?? '',
    periodFrom: '2026-03',
    periodTo: '2026-08',
    basis: '日薪',
    rateFen: 26_000,
    quantityHundredths,
    dueFen,
    paidFen,
    owedFen: dueFen - paidFen,
    bank: '清河农商银行双龙支行',
    account: cardNo(n),
    payeeSelf: true,
  };
};

const applicant = (order: number, name: string): Party => ({
  order,
  role: '申请人',
  kind: '自然人',
  name,
  sex: '男',
  ethnic: '汉族',
  idNo: idNo(order),
  occupation: '钢筋工',
  phone: '13800000001',
  address: '清河县双龙镇新塘村2组',
});
const company = (order: number, name: string): Party => ({
  order,
  role: '被申请人',
  kind: '企业法人',
  name,
  uscc: '91350100M000100Y43',
  legalRep: '张三丰',
  legalRepTitle: '总经理',
  phone: '13800000002',
  address: '清河县工业园区8号',
});

const withMoney = (
  doc: AgreementDoc,
  lines: readonly WageLine[],
  count: number,
  firstOn = '2026-12-18',
): AgreementDoc => {
  const wages = Object.fromEntries(lines.map((line) => [`w${String(line.order).padStart(3, '0')}`, line]));
  const plan = planInstalments({ totalFen: wageTotalFen(wages), count, firstOn, everyMonths: 1, calendar });
  const instalments = Object.fromEntries(
    Object.entries(plan.instalments).map(([id, item]) => [
      id,
      { ...item, payer: '清河县宏远建筑劳务有限公司', way: '银行转账' },
    ]),
  );
  return { ...doc, wages, plan: { ...plan, instalments } };
};

const base: AgreementDoc = {
  caseId: 'case1',
  title: '陈建国等37人与清河县宏远建筑劳务有限公司拖欠农民工工资纠纷',
  no: '〔2026〕清河县双龙镇人民调解委员会人调字第0007号',
  status: '已定稿',
  finalisedAt: '2026-11-25T03:00:00Z',
  parties: {
    p1: applicant(1, '陈建国'),
    p2: company(2, '清河县宏远建筑劳务有限公司'),
    p3: { ...company(3, '清河第一建筑工程有限公司'), agentName: '李四光', agentHasAuthority: true },
  },
  facts:
    '2026年3月至8月，申请人陈建国等37人在清河县滨河花园二期工程从事钢筋、木工、架子等劳务，被申请人清河县宏远建筑劳务有限公司为劳务分包单位，清河第一建筑工程有限公司为施工总承包单位。双方对工作量和单价没有争议，因工程款未及时拨付，工资至今未付清。劳务分包单位承担清偿责任，施工总承包单位承担先行清偿责任。',
  projectName: '清河县滨河花园二期工程',
  periodFrom: '2026-03',
  periodTo: '2026-08',
  cutOffOn: '2026-11-20',
  performMode: '分期',
  copies: 5,
  clauseValues: { court: '清河县人民法院' },
  mediator: '赵敏之',
  recorder: '周记录',
  committee: '清河县双龙镇人民调解委员会',
};

/** The sample wage list: 38 rows of 37 workers, one of them in two teams; its one wrong balance put right, three instalments. */
export const typical = async (): Promise<AgreementDoc> => {
  let n = 0;
  const newId = () => {
    n += 1;
    return `w${String(n).padStart(3, '0')}`;
  };
  const read = readWageLines(await sampleSheet('农民工工资清单-38人.xlsx'), { newId });
  if (!read.ok) throw new Error('the sample list is not readable');
  return withMoney(
    base,
    Object.values(read.value.lines).map((line) => ({ ...line, owedFen: line.dueFen - line.paidFen })),
    3,
  );
};

/** One worker, one instalment, two parties, nothing optional. */
export const shortest = (): AgreementDoc =>
  withMoney(
    {
      ...base,
      parties: { p1: applicant(1, '于一'), p2: company(2, '清河宏远公司') },
      facts: '被申请人欠申请人工资。',
      copies: 3,
      clauses: Object.fromEntries(
        ['accelerate', 'late', 'service', 'confirm', 'rights', 'privacy', 'order'].map((key, order) => [
          key,
          { order, on: false },
        ]),
      ),
    },
    [worker(1, '于一')],
    1,
  );

const LONG_NAME = '阿卜杜热合曼·买买提依明·'.repeat(5).slice(0, 59);
const LONG_TEXT = '双方确认，各项工作量以现场签证单、考勤表、工资结算单为准，逐人核对无误；';

/** Sixty instalments, every clause on and long, names of sixty characters. */
export const longest = (): AgreementDoc =>
  withMoney(
    {
      ...base,
      parties: {
        p1: applicant(1, `${LONG_NAME}江`),
        p2: company(2, '清河县'.repeat(17).concat('劳务有限公司')),
        p3: { ...company(3, '清河第一建筑工程有限公司'), agentName: `${LONG_NAME}河`, agentHasAuthority: true },
      },
      facts: LONG_TEXT.repeat(60).slice(0, 2000),
      clauses: Object.fromEntries(
        ['guarantee', 'contractor', 'enforce', 'verify', 'agents', 'copies'].map((key, order) => [
          key,
          { order, on: true, ...(key === 'copies' ? { text: LONG_TEXT.repeat(30) } : {}) },
        ]),
      ),
    },
    Array.from({ length: 30 }, (_, at) => worker(at + 1, at % 9 === 0 ? `${LONG_NAME}${at % 10}` : `工人${at + 1}`)),
    60,
  );

/** Five applicants, three companies and a third party. */
export const nineParties = (): AgreementDoc => {
  const parties = Object.fromEntries(
    Array.from({ length: 9 }, (_, at): [string, Party] => [
      `p${at + 1}`,
      at < 5
        ? applicant(at + 1, ['甲一', '乙二二', '丙三', '丁四四', '戊五'][at] ?? '')
        : at < 8
          ? company(at + 1, `清河县第${at}建筑劳务有限公司`)
          : { ...applicant(9, '壬九'), role: '第三人' },
    ]),
  );
  return withMoney(
    { ...base, parties, copies: 10 },
    Array.from({ length: 5 }, (_, at) => worker(at + 1)),
    4,
  );
};

export const manyWorkers = (count: number): AgreementDoc =>
  withMoney(
    base,
    Array.from({ length: count }, (_, at) => worker(at + 1)),
    3,
  );

/** Names as they stand on cards: extensions A and B and beyond, middle dots. */
export const RARE_NAMES = ['㛃小妹', '王䶮', '阿依古丽·吐尔逊', '黄𪩘', '张頔', '奡一', '𠀡山', '𫖯仰'];

export const rareCharacters = (): AgreementDoc =>
  withMoney(
    {
      ...base,
      parties: {
        p1: applicant(1, '黄𪩘'),
        p2: company(2, '清河县㛃祥劳务有限公司'),
        p3: { ...company(3, '清河第一建筑工程有限公司'), agentName: '王䶮', agentHasAuthority: true },
      },
      mediator: '张頔',
    },
    RARE_NAMES.map((name, at) => worker(at + 1, name)),
    2,
  );
