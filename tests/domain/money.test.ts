import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalAmount } from '../../domain/capital-amount.ts';
import { formatFen } from '../../domain/format-fen.ts';
import { MAX_FEN } from '../../domain/kinds/fields.ts';
import { parseYuan } from '../../domain/parse-yuan.ts';

/** Domain reference §5.9, row by row, and zero. */
const TABLE: readonly [number, string][] = [
  [140950, '人民币壹仟肆佰零玖元伍角'],
  [600714, '人民币陆仟零柒元壹角肆分'],
  [168032, '人民币壹仟陆佰捌拾元零叁角贰分'],
  [10700053, '人民币壹拾万柒仟元零伍角叁分'],
  [1640902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [32504, '人民币叁佰贰拾伍元零肆分'],
  [1000, '人民币壹拾元整'],
  [1000100, '人民币壹万零壹元整'],
  [100005000, '人民币壹佰万零伍拾元整'],
  [10000000000, '人民币壹亿元整'],
  [50, '人民币伍角'],
  [123456789, '人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  [0, '人民币零元整'],
];

const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** 仟 to 个 of one group, by place. */
const readGroup = (text: string): number =>
  [['仟', 1000] as const, ['佰', 100] as const, ['拾', 10] as const].reduce(
    (sum, [unit, value]) =>
      sum + Math.max(0, DIGITS.indexOf(new RegExp(`(.)${unit}`, 'u').exec(text)?.[1] ?? '零')) * value,
    Math.max(0, DIGITS.indexOf(/([^仟佰拾])$/u.exec(text)?.[1] ?? '零')),
  );

/** Reads capitals back, by another way than they were written: group by group, place by place. */
const readCapitals = (text: string): number => {
  const [, hundredMillions = '', tenThousands = '', ones = '', , tenths = '零', , cents = '零'] =
    /^人民币(?:(.*)亿)?(?:(.*)万)?(?:(.*)元)?(零?([^零])角)?(零?(.)分)?整?$/u.exec(text) ?? [];
  const yuan = readGroup(hundredMillions) * 1e8 + readGroup(tenThousands) * 1e4 + readGroup(ones);
  return yuan * 100 + DIGITS.indexOf(tenths) * 10 + DIGITS.indexOf(cents);
};

describe('money', () => {
  test.each(TABLE)('%i 分 is %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));
  test('capitals read back give the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
        expect(readCapitals(capitalAmount(fen))).toBe(fen);
      }),
      { numRuns: 2000 },
    );
  });
  test('capitals read back give the amount where zeros stand in every place', () => {
    const places = fc.array(fc.constantFrom(0, 0, 0, 1, 9), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(places, (digits) => {
        const fen = Number(digits.join(''));
        const words = capitalAmount(fen);
        expect(readCapitals(words)).toBe(fen);
        if (fen > 0) expect(words).not.toMatch(/零零|零[元万亿角分]|零$/u);
        expect(words.endsWith('整')).toBe(fen % 100 === 0);
      }),
      { numRuns: 2000 },
    );
  });
  test('figures typed as they are shown are the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
        expect(parseYuan(formatFen(fen))).toEqual({ ok: true, value: fen });
      }),
    );
  });
  test.each([
    ['５６１８９', 5618900],
    ['285985元', 28598500],
    ['约5.4万元', 5400000],
    ['20.32万', 20320000],
    ['36,944', 3694400],
    ['0.01', 1],
  ])('%s is read as people mean it', (typed, fen) => expect(parseYuan(typed)).toEqual({ ok: true, value: fen }));
  test.each([
    ['-5', 'amount-negative'],
    ['999999999999999', 'amount-too-large'],
    ['1.234', 'not-an-amount'],
    ['=1+1', 'not-an-amount'],
    ['', 'not-an-amount'],
  ])('%s is refused with its reason', (typed, code) => {
    const read = parseYuan(typed);
    expect(read.ok ? '' : read.problems[0]?.code).toBe(code);
  });
});
