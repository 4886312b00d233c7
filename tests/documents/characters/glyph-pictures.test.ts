import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { GLYPH_SIDE, type GlyphPictures, glyphPicturesSchema } from '../../../domain/kinds/glyph-picture.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { spellGlyphs } from '../../../domain/spell-glyphs.ts';
import { readFontFile } from '../../../scripts/fonts/read-font-file.ts';
import { inkBoxes } from '../../../src/documents/picture-font/ink-boxes.ts';
import { dotsOf, inkOf } from '../../../src/documents/picture-font/ink-dots.ts';
import { pictureFont } from '../../../src/documents/picture-font/picture-font.ts';
import { renderPdf } from '../../../src/documents/render-pdf.ts';
import { withGlyphs } from '../../../src/documents/with-glyphs.ts';
import { shortest } from '../agreement-samples.ts';
import { readPdf, textOf } from '../read-pdf.ts';
import { renderAgreement } from '../render-agreement.ts';
import { drawnInk } from './draw-character.ts';

const EXT_H = '\u{31350}';
const picture = (ids?: string): GlyphPictures[string] => ({
  ink: drawnInk(),
  ...(ids ? { ids } : {}),
  by: 'u1',
  at: '2026-11-25T08:00:00Z',
});
const PICTURES: GlyphPictures = { [EXT_H]: picture('⿰石羡'), '⿱艹石': picture() };

const printed = async (text: string, pictures: GlyphPictures) => {
  const content = [{ text: spellGlyphs(text, pictures), fontSize: 16 }];
  const { definition, problems } = withGlyphs(
    { pageSize: 'A4', defaultStyle: { font: 'Song' }, content },
    { pictures },
  );
  return { problems, pages: await readPdf(await renderPdf(definition, readFontFile)) };
};

describe('a character that no font has', () => {
  test('prints as its picture, at the size and on the line of the text, with its description behind', async () => {
    const { problems, pages } = await printed(`张${EXT_H}明`, PICTURES);
    expect(problems).toEqual([]);
    expect(textOf(pages)).toBe(`张${EXT_H}（⿰石羡）明`);
    const [page] = pages;
    const drawn = page?.stretches.find(({ text }) => text.includes(EXT_H));
    const beside = page?.stretches.find(({ text }) => text.includes('张'));
    expect(drawn?.y).toBeCloseTo(beside?.y ?? 0, 3);
    expect([drawn?.size, drawn?.width]).toEqual([16, 16]);
  });

  test('a description typed in its place prints as the picture that was added for it', async () => {
    const { problems, pages } = await printed('李⿱艹石芳', PICTURES);
    expect(problems).toEqual([]);
    expect(textOf(pages)).toMatch(/^李\p{Co}（⿱艹石）芳$/u);
  });

  test('the font of pictures draws every dot of ink and no other', () => {
    const dots = dotsOf(drawnInk());
    const font = create(Buffer.from(pictureFont({ [EXT_H]: drawnInk() })));
    if (!('characterSet' in font)) throw new Error('a collection');
    expect(font.characterSet).toEqual([EXT_H.codePointAt(0)]);
    const boxes = inkBoxes(dots);
    const covered = new Set<number>();
    for (const { left, right, top, bottom } of boxes)
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) covered.add(y * GLYPH_SIDE + x);
    expect(dots.flatMap((dot, at) => (dot ? [at] : []))).toEqual([...covered].sort((a, b) => a - b));
    const { bbox, advanceWidth } = font.glyphForCodePoint(EXT_H.codePointAt(0) ?? 0);
    expect([advanceWidth, font.unitsPerEm]).toEqual([1024, 1024]);
    expect([bbox.minX, bbox.maxX, bbox.maxY - bbox.minY]).toEqual([0, 1024, 1024]);
  });

  test('even the wildest picture makes a font', () => {
    const chess = inkOf(
      Array.from({ length: GLYPH_SIDE ** 2 }, (_, at) => (at + Math.floor(at / GLYPH_SIDE)) % 2 === 0),
    );
    const font = create(Buffer.from(pictureFont({ [EXT_H]: chess })));
    if (!('characterSet' in font)) throw new Error('a collection');
    expect(font.glyphForCodePoint(EXT_H.codePointAt(0) ?? 0).path.commands.length).toBeGreaterThan(8000);
  });

  test('an agreement with a picture prints it in the name, the wage list and the signatures', async () => {
    const plain = shortest();
    const [id = '', line] = Object.entries(plain.wages ?? {})[0] ?? [];
    const agreement = {
      ...plain,
      facts: `欠${EXT_H}某工资。`,
      wages: { ...plain.wages, ...(line ? { [id]: { ...line, name: `${EXT_H}某` } } : {}) },
      parties: { ...plain.parties, p9: { order: 9, role: '申请人', name: `${EXT_H}某` } },
      glyphPictures: PICTURES,
    };
    const text = textOf(await readPdf(await renderAgreement(agreement)));
    expect(text.match(new RegExp(`${EXT_H}（⿰石羡）某`, 'gu'))?.length).toBeGreaterThanOrEqual(4);
    const without = renderAgreement({ ...agreement, glyphPictures: {} });
    await expect(without).rejects.toThrow('U+31350');
  });

  test('is told before anything is printed, once a field; what is lost and what is private each with what to do', () => {
    const { problems } = withGlyphs({
      content: [
        { text: `${EXT_H}${EXT_H}`, ...{ field: '当事人' } },
        '\ufffd',
        '\ud842',
        '\ue123',
        '\u{f0001}',
        '\uffff',
      ],
    });
    expect(problems.map(({ code, params }) => [code, params?.field, params?.code])).toEqual([
      ['glyph-missing', '当事人', 'U+31350'],
      ['glyph-broken', '正文', 'U+FFFD'],
      ['glyph-broken', '正文', 'U+D842'],
      ['glyph-private', '正文', 'U+E123'],
      ['glyph-private', '正文', 'U+F0001'],
      ['glyph-broken', '正文', 'U+FFFF'],
    ]);
    const said = problems.map(problemSentence);
    expect(said[0]).toContain('在「字图」里附上');
    expect(said[1]).toContain('请对照证件重新输入');
    expect(said[3]).toContain('⿰石羡');
  });

  test('keeps a picture of exactly its size, and nothing else', () => {
    expect(glyphPicturesSchema.safeParse(PICTURES).success).toBe(true);
    for (const ink of ['', 'AAAA', `${drawnInk()}A`, drawnInk().replace('=', '!'), '<svg onload=x>'])
      expect(glyphPicturesSchema.safeParse({ [EXT_H]: { ...picture(), ink } }).success).toBe(false);
  });

  test('puts a description behind its character once, however often the text is spelled', () => {
    const once = spellGlyphs({ a: [`张${EXT_H}`, EXT_H], glyphPictures: PICTURES }, PICTURES);
    expect(once).toEqual({ a: [`张${EXT_H}（⿰石羡）`, `${EXT_H}（⿰石羡）`], glyphPictures: PICTURES });
    expect(spellGlyphs(once, PICTURES)).toEqual(once);
  });
});
