import { expect, test } from 'vitest';
import { createRowFinder } from '../../src/ui/row-finder.ts';

type Row = { readonly text: string };
const rows = (...texts: string[]): Row[] => texts.map((text) => ({ text }));
const LEDGER = rows('王伟 柳林村', '王芳 大湾村', '李伟 柳林村', 'ＡＢ路 12 号');

const shown = (ledger: readonly Row[], ...typed: string[]): string[] => {
  const finder = createRowFinder<Row>(({ text }) => text);
  for (const one of typed) finder.find(ledger, one);
  return ledger.filter((row) => finder.keeps(row)).map(({ text }) => text);
};

test('every word must be somewhere in the row, in any order', () =>
  expect(shown(LEDGER, '柳林村 王')).toEqual(['王伟 柳林村']));

test('全角 and upper case are found by 半角 and lower case', () =>
  expect(shown(LEDGER, 'ab')).toEqual(['ＡＢ路 12 号']));

test('typing on and taking letters back shows what each text would have shown at once', () => {
  const way = ['王', '王伟', '王伟 ', '王伟 大', '王伟', '王', '', '李', '李伟', '伟'];
  for (let end = 1; end <= way.length; end += 1)
    expect(shown(LEDGER, ...way.slice(0, end))).toEqual(shown(LEDGER, way[end - 1] ?? ''));
});

test('an emptied box asks nothing and hides nothing', () => {
  const finder = createRowFinder<Row>(({ text }) => text);
  finder.find(LEDGER, '王');
  expect(finder.found()).not.toBeNull();
  finder.find(LEDGER, ' ');
  expect(finder.found()).toBeNull();
  expect(LEDGER.every((row) => finder.keeps(row))).toBe(true);
});

test('a row that came or changed meanwhile is looked at afresh', () => {
  const finder = createRowFinder<Row>(({ text }) => text);
  const now = [...LEDGER, { text: '王小明' }];
  finder.find(LEDGER, '王');
  finder.find(now, '王');
  expect(now.filter((row) => finder.keeps(row))).toHaveLength(3);
});

test('preparing ahead asks each row for its text once', () => {
  let asked = 0;
  const finder = createRowFinder<Row>(({ text }) => {
    asked += 1;
    return text;
  });
  const ledger = rows('甲', '乙', '丙');
  finder.find(ledger, '');
  expect(finder.prepare(2)).toBe(false);
  expect(finder.prepare(2)).toBe(true);
  finder.find(ledger, '乙');
  expect(asked).toBe(3);
});

test('a letter that leaves the same rows is told from one that leaves others, and from none at all', () => {
  const finder = createRowFinder<Row>(({ text }) => text);
  const foundBy = (typed: string, ledger: readonly Row[] = LEDGER): object | null => {
    finder.find(ledger, typed);
    return finder.found();
  };
  const one = foundBy('王');
  expect(foundBy('王 ')).toBe(one);
  expect(foundBy('王伟')).not.toBe(one);
  expect(foundBy('王')).toBe(one);
  expect(foundBy('王', [...LEDGER])).not.toBe(one);
  expect(foundBy('村', LEDGER.slice(0, 3))).toBeNull();
});
