import { describe, expect, test } from 'vitest';
import { GLYPH_SIDE } from '../../domain/kinds/glyph-picture.ts';
import { inkBoxes } from '../../src/documents/picture-font/ink-boxes.ts';
import { dotsOf } from '../../src/documents/picture-font/ink-dots.ts';
import { cutOut, type GreyPicture, greyOf } from '../../src/glyphs/grey-picture.ts';
import { inkFromGrey } from '../../src/glyphs/ink-from-grey.ts';
import { inkThreshold } from '../../src/glyphs/ink-threshold.ts';
import { pictureFromComputer } from '../../src/glyphs/picture-from-computer.ts';
import { wantedGlyphs } from '../../src/glyphs/wanted-glyphs.ts';

/** Paper with one upright stroke, 4 pixels wide and 20 high. */
const photo = (paper = 210, stroke = 40): GreyPicture => {
  const [width, height] = [60, 50];
  const grey = new Uint8Array(width * height).fill(paper);
  for (let y = 15; y < 35; y += 1) grey.fill(stroke, y * width + 28, y * width + 32);
  return { width, height, grey };
};
const boxOf = (ink: string) => {
  const boxes = inkBoxes(dotsOf(ink));
  return {
    width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
    height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
    middle: (Math.max(...boxes.map(({ right }) => right)) + Math.min(...boxes.map(({ left }) => left))) / 2,
  };
};

describe('ink out of a photo', () => {
  test('fills the box of a character, keeps its proportions and stands in the middle', () => {
    const ink = inkFromGrey(photo(), inkThreshold(photo().grey)) ?? '';
    const { width, height, middle } = boxOf(ink);
    expect(height).toBe(118);
    expect(Math.abs(width - 118 / 5)).toBeLessThanOrEqual(2);
    expect(Math.abs(middle - GLYPH_SIDE / 2)).toBeLessThanOrEqual(1);
  });

  test('is the same from a pale photo as from a dark one: the threshold goes by the photo', () => {
    const of = (paper: number, stroke: number) => {
      const one = photo(paper, stroke);
      return inkFromGrey(one, inkThreshold(one.grey));
    };
    expect(of(235, 150)).toBe(of(120, 20));
  });

  test('there is none in paper alone, nor outside the photo', () => {
    const paper = cutOut(photo(), { x: 0, y: 0, width: 20, height: 10 });
    expect(inkFromGrey(paper, inkThreshold(paper.grey))).toBeNull();
    expect(cutOut(photo(), { x: 70, y: 0, width: 20, height: 10 }).grey.length).toBe(0);
    expect(cutOut(photo(), { x: -10, y: -10, width: 20, height: 20 })).toMatchObject({ width: 10, height: 10 });
  });

  test('what is transparent is paper', () => {
    expect([...greyOf(new Uint8ClampedArray([0, 0, 0, 0, 0, 0, 0, 255]), 2, 1).grey]).toEqual([255, 0]);
  });
});

describe('the characters that are asked for', () => {
  const picture = { ink: '', ids: '⿰石羡', by: 'u', at: '2026-11-25T00:00:00Z' };
  test('are what no font has, what has a picture and what is described, each once', () => {
    expect(
      wantedGlyphs({ missing: ['\u{31350}'], text: '张⿱艹石、⿰石羡', pictures: { '\u{31350}': picture } }),
    ).toEqual(['\u{31350}', '⿱艹石']);
    expect(wantedGlyphs({ missing: [], text: '张三', pictures: {} })).toEqual([]);
  });
});

describe('a picture from a font of the computer', () => {
  test('is none where fonts may not be read or none has the character', async () => {
    const draw = () => Promise.resolve('ink');
    expect(await pictureFromComputer('\u{31350}', draw, {})).toBeNull();
    expect(await pictureFromComputer('\u{31350}', draw, { queryLocalFonts: () => Promise.resolve([]) })).toBeNull();
  });
});
