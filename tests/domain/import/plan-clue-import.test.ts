import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../../domain/check-doc.ts';
import type { Doubt } from '../../../domain/import/doubt.ts';
import type { ClueImportPlan } from '../../../domain/import/plan-clue-import.ts';
import type { ClueDoc } from '../../../domain/kinds/clue.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { goodRow, ledger, planOf, sampleSheet } from './import-fixture.ts';

const SAMPLE = '矛盾纠纷排查台账-2026年9月.xlsx';

const recordsOf = (plan: ClueImportPlan): LedgerRecord<'clue'>[] =>
  plan.rows.flatMap(({ doc, rowNo }) =>
    doc ? [{ id: `c${rowNo}`, kind: 'clue' as const, officeId: 'o1', seq: 0, doc }] : [],
  );

const said = ({ column, seen, taken }: Doubt) => `${column} ${seen.trim()} → ${taken}`;
const doubtsOf = (plan: ClueImportPlan, rowNo: number, weight: Doubt['weight'] = 'doubt') =>
  plan.rows
    .find((row) => row.rowNo === rowNo)
    ?.doubts.filter((doubt) => doubt.weight === weight)
    .map(said);
const codesOf = (plan: ClueImportPlan) => {
  const counts: Record<string, number> = {};
  for (const { problem, weight } of plan.rows.flatMap(({ doubts }) => doubts))
    if (weight === 'doubt') counts[problem.code] = (counts[problem.code] ?? 0) + 1;
  return counts;
};
const docOf = (plan: ClueImportPlan, rowNo: number): ClueDoc | undefined =>
  plan.rows.find((row) => row.rowNo === rowNo)?.doc;

describe('the sample ledger', () => {
  test('gives 46 matters; the blank row, 合计 and the note are passed over by name', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    expect(plan.totals.take).toBe(46);
    expect(plan.rows.filter(({ skip }) => skip).map(({ rowNo, skip }) => [rowNo, skip])).toEqual([
      [21, 'row-blank'],
      [52, 'row-is-total'],
      [53, 'row-is-note'],
    ]);
    expect(plan.round?.doc).toMatchObject({
      roundKind: '每月',
      fromOn: '2026-09-01',
      toOn: '2026-09-30',
      foundCount: 46,
      people: '阿卜杜拉·买买提',
    });
  });

  test('every doc passes the check that the form and the server make', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    for (const { doc } of plan.rows) if (doc) expect(checkDoc('clue', doc as Doc)).toEqual([]);
    expect(plan.round && checkDoc('round', plan.round.doc as Doc)).toEqual([]);
  });

  test('its doubts are these, by kind', async () => {
    expect(codesOf(planOf(await sampleSheet(SAMPLE)))).toEqual({
      'cell-approximate': 4,
      'cell-blank': 3,
      'cell-by-synonym': 54,
      'cell-outside-period': 2,
      'cell-party-kind': 2,
      'cell-same-as-above': 10,
      'cell-year-assumed': 4,
      'level-below-computed': 13,
      'level-missing': 4,
    });
  });

  test('and these, cell by cell, in some rows', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    expect(doubtsOf(plan, 14)).toEqual(['排查时间 同上 → 2026-09-16', '发生地点 同上 → 双龙镇李家湾村']);
    expect(doubtsOf(plan, 9)).toEqual(['排查时间 9月20日 → 2026-09-20', '化解情况 已化解 → 待销号审核']);
    expect(doubtsOf(plan, 12)).toEqual(['化解情况  → 已登记', '涉及金额 约5.4万元 → 54,000.00', '风险等级 蓝 → 蓝']);
    expect(doubtsOf(plan, 6, 'note')).toEqual([
      '联系电话 182 9488 8121 → 18294888121',
      '身份证号 518811197111159359 → 秦旺 518811197111159359',
      '联系电话 182 9488 8121 → 秦旺 18294888121',
      '纠纷类型 物业纠纷 → 物业',
      '涉及人数 3人 → 3',
      '涉及金额 ５６１８９ → 56,189.00',
    ]);
  });

  test('a wage matter brings people, money, period, project, unit and signs', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    expect(plan.rows.find(({ rowNo }) => rowNo === 31)).toMatchObject({
      employerName: '恒泰装饰有限公司',
      projectName: '滨江花园二期',
    });
    expect(docOf(plan, 31)).toMatchObject({
      foundOn: '2026-09-19',
      type: '拖欠农民工工资',
      people: 21,
      amountFen: 25_937_100,
      periodFrom: '2026-05',
      periodTo: '2026-05',
      signs: { 负责人失联: true },
      level: 4,
      levelBy: 'override',
      levelReason: '按原台账',
    });
    expect(docOf(plan, 46)?.parties?.p2?.name).toBe('陈䶮');
    expect(docOf(plan, 23)?.status).toBe('已销号');
  });

  test('what found no field of its own is kept in the remark', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    expect(docOf(plan, 25)?.remark).toBe('化解情况:已调解成功,签订协议;涉及金额:约5.3万元');
  });

  test('imported a second time it creates nothing, not even a second round', async () => {
    const sheet = await sampleSheet(SAMPLE);
    const first = planOf(sheet);
    const round = {
      id: 'r1',
      kind: 'round' as const,
      officeId: 'o1',
      seq: 0,
      doc: first.round?.doc ?? { name: '', roundKind: '', fromOn: '', toOn: '' },
    };
    const second = planOf(sheet, { existing: { clues: recordsOf(first), rounds: [round] } });
    expect(second.totals.take).toBe(0);
    expect(second.round).toBeUndefined();
    expect(second.rows.filter(({ skip }) => skip === 'already-imported')).toHaveLength(46);
  });

  test('the same matters under another key are not dropped but pointed out as perhaps the same', async () => {
    const sheet = await sampleSheet(SAMPLE);
    const second = planOf(sheet, {
      fileKey: 'fedcba9876543210',
      existing: { clues: recordsOf(planOf(sheet)), rounds: [] },
    });
    expect(second.totals.take).toBe(46);
    expect(codesOf(second)['matter-maybe-twice']).toBe(46);
    expect(second.rows.filter(({ twin }) => twin)).toHaveLength(46);
  });

  test('one name in several rows is noted with the other rows', async () => {
    const plan = planOf(await sampleSheet(SAMPLE));
    const others = plan.rows
      .find(({ rowNo }) => rowNo === 10)
      ?.doubts.filter(({ problem }) => problem.code === 'name-on-other-row');
    expect(others?.map(({ seen, problem }) => [seen, problem.params?.row])).toEqual([
      ['王堃', 25],
      ['王堃', 31],
    ]);
  });
});

describe('levels', () => {
  test('the level of the ledger stays, the computed score stands beside it, a higher computed level is pointed out', () => {
    const plan = planOf(ledger(goodRow()), { scoreOf: () => ({ score: 62, level: 5, version: 'v1' }) });
    expect(docOf(plan, 3)).toMatchObject({
      level: 2,
      levelBy: 'override',
      levelReason: '按原台账',
      score: 62,
      scoreVersion: 'v1',
    });
    expect(codesOf(plan)).toEqual({ 'level-below-computed': 1 });
  });

  test('a blank level takes the computed one, in plain sight', () => {
    const plan = planOf(ledger(goodRow({ 10: '' })), { scoreOf: () => ({ score: 45, level: 4, version: 'v1' }) });
    expect(docOf(plan, 3)).toMatchObject({ level: 4, levelBy: 'computed' });
    expect(doubtsOf(plan, 3)).toEqual(['风险等级  → 橙']);
  });
});

describe('bad cells', () => {
  test('an unreadable day takes the last day of the ledger, says so, and keeps the word', () => {
    const plan = planOf(ledger(goodRow({ 1: '上旬' })));
    expect(docOf(plan, 3)).toMatchObject({ foundOn: '2026-09-30', remark: '排查时间:上旬' });
    expect(doubtsOf(plan, 3)).toEqual(['排查时间 上旬 → ', '排查时间 上旬 → 2026-09-30']);
  });

  test('an unknown type becomes 其他, an unknown state 已登记, and both words are kept', () => {
    const plan = planOf(ledger(goodRow({ 6: '外星纠纷', 11: '待定' })));
    expect(docOf(plan, 3)).toMatchObject({ type: '其他', status: '已登记', remark: '纠纷类型:外星纠纷;化解情况:待定' });
  });

  test('a negative and a 15-digit amount are not taken and not lost', () => {
    const plan = planOf(ledger(goodRow({ 8: '-100' }), goodRow({ 8: '123456789012345' })));
    expect(docOf(plan, 3)).toMatchObject({ remark: '涉及金额:-100' });
    expect(docOf(plan, 4)).toMatchObject({ remark: '涉及金额:123456789012345' });
    expect(docOf(plan, 3)?.amountFen).toBeUndefined();
  });

  test('a formula is a doubt that shows the formula', () => {
    const sheet = ledger(goodRow());
    const rows = sheet.rows.map((cells) =>
      cells.map((one) =>
        one.text === '100' ? { kind: 'formula' as const, text: '84', value: 84, formula: 'H3*2' } : one,
      ),
    );
    const plan = planOf({ ...sheet, rows });
    expect(docOf(plan, 3)?.amountFen).toBe(8400);
    expect(doubtsOf(plan, 3)).toEqual(['涉及金额 =H3*2 → 84.00']);
  });

  test('script in every field is only text', () => {
    const script = '<script>alert(1)</script>';
    const plan = planOf(ledger(goodRow({ 2: script, 3: script, 9: script, 12: script })));
    expect(docOf(plan, 3)).toMatchObject({ place: script, brief: script });
  });

  test('whatever stands in the cells, every draft passes the check and the plan is the same again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '同上',
        '合计',
        '不详',
        '=1+1',
        '\u0000',
        '<b>',
        '一',
        '/',
        '、',
        '__proto__',
        'constructor',
        '9月31日',
        '约-5万',
        '红色',
      ),
      fc.string({ unit: fc.constantFrom('长', '𪩘', 'a'), minLength: 90, maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 13, maxLength: 13 }), { maxLength: 6 }), (rows) => {
        const plan = planOf(ledger(...rows));
        for (const { doc } of plan.rows) if (doc) expect(checkDoc('clue', doc as Doc)).toEqual([]);
        expect(planOf(ledger(...rows))).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });
});

/** The quickest of three: another program on the computer only ever makes it slower. */
const planningMs = (rows: number): number => {
  const sheet = ledger(...Array.from({ length: rows }, (_, i) => goodRow({ 3: `测试${i}、测试乙`, 8: `${i}元` })));
  const timed = (): number => {
    const start = performance.now();
    expect(planOf(sheet).totals.take).toBe(rows);
    return performance.now() - start;
  };
  return Math.min(timed(), timed(), timed());
};

test('five thousand rows take no more time for each row than five hundred', { timeout: 60_000 }, () => {
  const each = planningMs(500) / 500;
  expect(planningMs(5000) / 5000).toBeLessThan(each * 3);
});
