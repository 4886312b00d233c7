import { describe, expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import type { WordingDoc } from '../../domain/kinds/wording.ts';
import { numberPatternProblems } from '../../domain/number-pattern-problems.ts';
import { recordTitle } from '../../domain/record-title.ts';
import { wordingOn } from '../../domain/wording-on.ts';
import { wordingDayProblems, wordingTextProblems } from '../../domain/wording-problems.ts';

const version = (name: string, validFrom: string, more: Partial<WordingDoc> = {}): WordingDoc => ({
  ...{ key: 'D03.rights', text: name, version: name, validFrom, status: '有效' },
  ...more,
});
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('which words hold on a day', () => {
  const all = [
    version('一', '2026-03-01'),
    version('三', '2026-09-01', { validTo: '2026-10-31' }),
    version('二', '2026-06-01'),
    version('撤', '2026-07-01', { status: '已撤回' }),
    version('别处', '2026-02-01', { key: 'D03.duties' }),
  ];
  test.each([
    ['2026-02-28', undefined],
    ['2026-03-01', '一'],
    ['2026-05-31', '一'],
    ['2026-07-01', '二'],
    ['2026-10-31', '三'],
    ['2026-11-01', '二'],
  ])('on %s: %s', (on, wanted) => expect(wordingOn(all, 'D03.rights', on)?.version).toBe(wanted));
});

describe('a new text', () => {
  test.each([
    ['自{total}起，{committee}执行。', []],
    ['自{total}起。', ['wording-place-missing']],
    ['自{total}起，{committee}、{workers}执行。', ['wording-place-unknown']],
    ['自{total}起，{committee}执行}。', ['wording-place-unknown']],
    ['', ['missing', 'wording-place-missing']],
    ['自{total}起，\u200b{committee}执行。', ['control-character']],
    ['自{total}起，\ue000{committee}执行。', ['control-character']],
    [`{total}{committee}${'字'.repeat(3000)}`, ['too-long']],
  ])('%s', (text, wanted) =>
    expect(codes(wordingTextProblems(text, '{committee}在{total}内')).slice(0, 2)).toEqual(wanted),
  );

  test.each([
    ['2026-11-25', undefined, []],
    ['2026-11-24', undefined, ['wording-past']],
    ['2026-02-30', undefined, ['not-a-date']],
    ['2026-12-01', undefined, ['wording-day-taken']],
    ['2026-11-30', '2026-11-29', ['date-out-of-range']],
    ['2126-01-01', undefined, ['date-out-of-range']],
  ])('from %s to %s', (validFrom, validTo, wanted) => {
    const days = { key: 'D03.rights', validFrom, ...(validTo ? { validTo } : {}) };
    const others = [version('先', '2026-12-01'), version('撤', '2026-11-25', { status: '已撤回' })];
    expect(codes(wordingDayProblems(days, others, '2026-11-25'))).toEqual(wanted);
  });
});

describe('a number pattern', () => {
  const offices = [
    { county: '清溪县', committee: '双龙镇人民调解委员会', name: '双龙司法所' },
    { county: '清溪县', committee: '石桥镇人民调解委员会', name: '石桥司法所' },
  ];
  const others = [
    { series: '协议', pattern: '〔{yyyy}〕{county}{committee}调协字第{0001}号' },
    { series: '催缴', pattern: '〔{yyyy}〕{county}{committee}催字第{0001}号' },
  ];
  const judged = (pattern: string) => codes(numberPatternProblems({ series: '协议', pattern }, others, offices));
  test('may look otherwise, also as it once did', () => {
    expect(judged('（{yyyy}）{committee}协第{001}号')).toEqual([]);
    expect(judged('〔{yyyy}〕{county}{committee}调协字第{1}号')).toEqual([]);
  });
  test.each([
    '第{0001}号',
    '〔{yyyy}〕{committee}协',
    '{yyyy}{0001}{committee}',
    '{0001}〔{yyyy}〕{committee}',
    '〔{yyyy}〕{committee}2{0001}',
    '临-〔{yyyy}〕{committee}{1}',
    '〔{yyyy}〕{who}{1}',
    '〔{yyyy}〕 {committee}{1}',
  ])('must bear year and number, apart: %s', (pattern) => expect(judged(pattern)).toEqual(['pattern-incomplete']));
  test('never gives the number of another series, or of another office', () => {
    expect(judged('〔{yyyy}〕{county}{committee}催字第{1}号')).toEqual(['pattern-shared']);
    expect(judged('〔{yyyy}〕清溪县双龙镇人民调解委员会催字第{1}号')).toEqual(['pattern-shared']);
    expect(judged('〔{yyyy}〕{county}协第{1}号')).toEqual(['pattern-shared']);
  });
});

test('no office changes what the county ordered, whoever asks', () => {
  for (const role of ['clerk', 'mediator', 'director'])
    for (const before of [null, version('一', '2026-12-01')])
      expect(
        codes(
          checkChange({
            ...{ kind: 'wording', before, after: version('一', '2026-12-01', { status: '已撤回' }), userId: 'u' },
            ...{ role, openConflictPaths: [] },
          }),
        ),
      ).toContain('right-missing');
  expect(recordTitle('wording', version('县2026-1', '2026-12-01'))).toBe('县2026-1');
});
