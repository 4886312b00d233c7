import { describe, expect, test } from 'vitest';
import { type RiskFacts, type RiskRules, scoreRisk } from '../../domain/risk-score.ts';
import rules from '../../resources/rules/risk-rules.json' with { type: 'json' };

const RULES = rules as unknown as RiskRules;
const lineOf = (id: string, facts: RiskFacts) =>
  scoreRisk({ wage: true, ...facts }, RULES).lines.find(({ ruleId }) => ruleId === id);
const points = (id: string, facts: RiskFacts) => lineOf(id, facts)?.points;

/** Every rule of the domain reference §4.9: what must be known, and what it then counts. */
const COUNTED: readonly (readonly [string, RiskFacts, number])[] = [
  ...(
    [
      [1, 4],
      [4, 4],
      [5, 8],
      [9, 8],
      [10, 14],
      [29, 14],
      [30, 18],
      [49, 18],
      [50, 22],
    ] as const
  ).map(([people, pts]) => ['A1', { people }, pts] as const),
  ['A2', { people: 10, amountPercent: 29 }, 2],
  ['A2', { people: 10, amountPercent: 30 }, 6],
  ['A2', { people: 10, amountPercent: 99 }, 6],
  ['A2', { people: 10, amountPercent: 100 }, 14],
  ['A2', { people: 1, arrearsMonths: 3, singlePercent: 100 }, 14],
  ['A2', { people: 1, arrearsMonths: 3, singlePercent: 99 }, 6],
  ['A2', { people: 1, arrearsMonths: 3, singlePercent: 29 }, 2],
  ['A2', { people: 1, arrearsMonths: 2, singlePercent: 500 }, 0],
  ...(
    [
      [0, 0],
      [1, 2],
      [2, 5],
      [3, 10],
      [5, 10],
      [6, 14],
    ] as const
  ).map(([arrearsMonths, pts]) => ['A3', { arrearsMonths }, pts] as const),
  ['A4', { payroll: false }, 4],
  ['B1', { unreachable: true }, 20],
  ['B2', { movingAssets: true }, 15],
  ['B3', { orderOverdue: true }, 15],
  ['B4', { earlierBroken: true }, 10],
  ['B5', { onList: true }, 8],
  ['C3', { threatPetition: true }, 12],
  ['C4', { groupPetition: true }, 12],
  ['C6', { hardship: true }, 8],
  ['D2', { account: false }, 5],
  ['D3', { deposit: false }, 5],
  ['D4', { realName: false }, 4],
  ['D5', { board: false }, 2],
  ['D6', { ownerBehind: true }, 6],
  ['D7', { monthlyPay: false }, 4],
  ['D8', { unqualified: true }, 6],
  ['D9', { worksDispute: true }, 3],
  ['E1', { industry: '建筑工程' }, 4],
  ...['加工制造', '化工', '餐饮', '住宿', '物流快递'].map((industry) => ['E1', { industry }, 3] as const),
  ['E1', { industry: '农业' }, 0],
  ['E2', { wageSeason: true }, 5],
  ['M1', { paidPercent: 50 }, -8],
  ['M1', { paidPercent: 49 }, 0],
  ['M2', { firstPaidOnTime: true }, -10],
  ['M3', { notarised: true }, -6],
  ['M4', { securityCovers: true }, -8],
  ['M5', { jointGuarantor: true }, -4],
];
const HARD: readonly (readonly [string, RiskFacts])[] = [
  ['B1', { unreachable: true }],
  ['B2', { movingAssets: true }],
  ['C1', { threatSelf: true }],
  ['C2', { gathering: true }],
  ['C5', { violence: true }],
];
/** The articles that the reference names for each rule. */
const BASIS: Readonly<Record<string, readonly string[]>> = {
  A1: ['信访工作条例第20条', '仲裁法第7条', '法释〔2013〕3号第3条', '县级预案'],
  A2: ['法释〔2013〕3号第3条', '45号'],
  A3: ['法释〔2013〕3号第3条', '条例第13条'],
  A4: ['条例第15条', '第50条'],
  B1: ['刑法第276条之一', '人社部发〔2014〕100号'],
  B2: ['法释〔2013〕3号第2条'],
  B3: ['法释〔2013〕3号第4条', '条例第42条'],
  B4: ['人民调解法第31条'],
  B5: ['条例第47条', '第48条'],
  C1: ['人民调解法第25条'],
  C2: ['信访工作条例第26条', '支付条例第29条'],
  C3: ['县行动方案'],
  C4: ['县行动方案', '信访工作条例第20条'],
  C5: ['法释〔2013〕3号第5条第2项'],
  C6: ['法释〔2013〕3号第5条第1项', '第109条'],
  D1: ['县行动方案', '条例第23条', '第59条', '第60条'],
  D2: ['条例第26条', '第55条'],
  D3: ['条例第32条', '第55条'],
  D4: ['条例第28条', '第55条'],
  D5: ['条例第34条', '第56条'],
  D6: ['条例第24条', '第29条', '第57条'],
  D7: ['条例第31条', '第56条'],
  D8: ['条例第36条'],
  D9: ['条例第35条'],
  E1: ['县行动方案'],
  E2: ['冬季行动'],
  M1: ['付款'],
  M2: ['付款'],
  M3: ['公证法第37条', '第206条'],
  M4: ['条例第32条'],
  M5: ['民法典第688条'],
};

describe('the risk rules of §4.9', () => {
  test.each(COUNTED)('%s with %o counts %i', (id, facts, pts) => expect(points(id, facts)).toBe(pts));
  test('all of them are there, each once, with the articles it rests on', () => {
    expect(RULES.rules.map(({ id }) => id)).toEqual(Object.keys(BASIS));
    for (const { id, basis } of RULES.rules) for (const part of BASIS[id] ?? []) expect(basis, id).toContain(part);
  });
  test.each(HARD)('%s is red at once, and no mitigation counts', (_id, facts) => {
    const result = scoreRisk({ wage: true, ...facts, paidPercent: 90, notarised: true, jointGuarantor: true }, RULES);
    expect(result).toMatchObject({ level: 5, hard: true });
    expect(result.score).toBe(scoreRisk({ wage: true, ...facts }, RULES).score);
  });
  test('an overdue order to pay and government money are at least orange', () => {
    expect(scoreRisk({ wage: true, orderOverdue: true }, RULES).level).toBe(4);
    expect(scoreRisk({ wage: true, investKind: '政府投资' }, RULES).level).toBe(4);
    expect(scoreRisk({ wage: true, investKind: '社会投资' }, RULES).level).toBe(2);
  });
  test('danger to people is asked of every matter, not of wages alone', () => {
    for (const facts of [{ threatSelf: true }, { gathering: true }, { violence: true }])
      expect(scoreRisk({ wage: false, ...facts }, RULES).level).toBe(5);
  });
  test('the score never leaves 0 to 100, and the levels begin at 20, 40 and 60', () => {
    const all = Object.assign({}, ...COUNTED.map(([, facts]) => facts), {
      people: 99,
      arrearsMonths: 12,
      paidPercent: 0,
    });
    expect(scoreRisk({ wage: true, ...all }, RULES).score).toBeLessThanOrEqual(100);
    expect(scoreRisk({ wage: true, notarised: true }, RULES).score).toBe(0);
    expect(RULES.levels).toEqual([
      { atLeast: 60, level: 5 },
      { atLeast: 40, level: 4 },
      { atLeast: 20, level: 3 },
    ]);
  });
  test('what nobody asked counts nothing and lowers the completeness', () => {
    expect(lineOf('D2', {})).toMatchObject({ state: 'unknown', points: 0 });
    const [less, more] = [scoreRisk({ wage: true }, RULES), scoreRisk({ wage: true, account: true }, RULES)];
    expect(more.score).toBe(less.score);
    expect(more.completeness).toBeGreaterThan(less.completeness);
  });
});
