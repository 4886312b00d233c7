import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/documents/advance-width.ts';
import { breakLines } from '../../src/documents/break-lines.ts';
import { inPages } from '../../src/documents/in-pages.ts';

const broken = (text: string, width = 28, indent = 2): string[] =>
  breakLines([{ text }], width, indent).map(({ runs }) => runs.map((run) => run.text).join(''));
const WORDS = fc.constantFrom(
  '人',
  '调解',
  '，',
  '。',
  '（',
  '）',
  '《',
  '》',
  '2026年',
  '¥1,083,770.00',
  '11010519491231002X',
  '第',
  '·',
  '________',
);

describe('breaking a paragraph into lines', () => {
  test('nothing is lost, no line is too wide, none begins or ends with the wrong mark', () => {
    fc.assert(
      fc.property(fc.array(WORDS, { maxLength: 120, size: 'max' }), (parts) => {
        // Long rows of marks have no right place to break; people do not write them.
        const text = parts
          .join('')
          .replace(/([，。）》·])[，。）》·]+/gu, '$1')
          .replace(/([（《])[（《]+/gu, '$1');
        const lines = broken(text);
        expect(lines.join('')).toBe(text);
        lines.forEach((line, at) => {
          expect(textWidth(line)).toBeLessThanOrEqual(28 - (at === 0 ? 2 : 0) + 0.001);
          if (at > 0) expect(line).not.toMatch(/^[，。）》·]/u);
          if (at < lines.length - 1) expect(line).not.toMatch(/[（《¥]$/u);
        });
      }),
    );
  });
  test.each(['¥1,083,770.00', '11010519491231002X', '2026年', '13800000002', '________', '38名'])(
    '%s is never broken, wherever it comes',
    (whole) => {
      for (let before = 0; before < 60; before += 1) {
        const lines = broken(`${'调'.repeat(before)}${whole}。解`);
        expect(
          lines.filter((line) => line.includes(whole)),
          String(before),
        ).toHaveLength(1);
      }
    },
  );
  test('a word longer than a line is broken rather than printed over the edge', () => {
    const lines = broken('A'.repeat(200));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.every((line) => textWidth(line) <= 28)).toBe(true);
  });
  test('a bracket before a word longer than a line stays with its beginning', () => {
    const lines = broken(`（11010519491231002X________11010519491231002X人${'解'.repeat(30)}`);
    expect(lines.every((line) => !line.endsWith('（'))).toBe(true);
    expect(lines.every((line, at) => textWidth(line) <= (at === 0 ? 26 : 28) + 0.001)).toBe(true);
  });
  test('a blank as long as a line does not run over the edge of the shorter first line', () => {
    expect(broken('_'.repeat(56)).every((line, at) => textWidth(line) <= (at === 0 ? 26 : 28) + 0.001)).toBe(true);
  });
  test('weights stay with their characters', () => {
    const [line] = breakLines([{ text: '第一条　', bold: true }, { text: '正文' }], 28);
    expect(line?.runs).toEqual([{ text: '第一条　', bold: true }, { text: '正文' }]);
  });
});

describe('dividing rows into pages', () => {
  const room = { first: 90, middle: 100, last: 60 };
  test('keeps every row in order, fills no page over, and leaves room below the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 80 }), (heights) => {
        const pages = inPages(heights, (height) => height, room);
        expect(pages.flat()).toEqual(heights);
        pages.forEach((page, at) => {
          const used = page.reduce((sum, height) => sum + height, 0);
          expect(page.length).toBeGreaterThan(0);
          const limit = (at === 0 ? room.first : room.middle) - (at === pages.length - 1 ? 40 : 0);
          expect(used).toBeLessThanOrEqual(limit);
        });
      }),
    );
  });
});

describe('a described character', () => {
  test('never ends a line after the sign of its arrangement, nor stands apart from its picture', () => {
    for (let width = 6; width < 16; width += 1) {
      const lines = breakLines([{ text: `甲乙丙丁戊张\u{31350}（⿰石羡）明己庚辛壬癸` }], width).map(({ runs }) =>
        runs.map(({ text }) => text).join(''),
      );
      expect(lines.filter((line) => /[\u2ff0-\u2fff]$|^（[\u2ff0-\u2fff]/u.test(line))).toEqual([]);
    }
  });
});
