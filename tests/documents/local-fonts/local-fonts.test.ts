import { describe, expect, test } from 'vitest';
import { readFontFile } from '../../../scripts/fonts/read-font-file.ts';
import { faceFacts } from '../../../src/documents/local-fonts/face-facts.ts';
import { type LocalFace, listLocalFonts } from '../../../src/documents/local-fonts/list-local-fonts.ts';
import { localFontsFor } from '../../../src/documents/local-fonts/local-fonts-for.ts';
import { officialFonts } from '../../../src/documents/local-fonts/official-fonts.ts';
import { pictureFont } from '../../../src/documents/picture-font/picture-font.ts';
import { renderPdf } from '../../../src/documents/render-pdf.ts';
import { withGlyphs } from '../../../src/documents/with-glyphs.ts';
import { drawnInk } from '../characters/draw-character.ts';
import { readPdf, textOf } from '../read-pdf.ts';

const EXT_H = 0x31350;
const opened: string[] = [];

/** A face as the browser gives it; its file is read only when asked for. */
const face = (family: string, bytes: () => Uint8Array | Promise<Uint8Array>): LocalFace => ({
  family,
  fullName: family,
  postscriptName: family.replaceAll(' ', ''),
  blob: async () => {
    opened.push(family);
    return new Blob([(await bytes()).slice()]);
  },
});
const drawn = (...points: number[]) =>
  pictureFont(Object.fromEntries(points.map((point) => [String.fromCodePoint(point), drawnInk()])));
/** The same font with other rights to embed it. */
const withRights = (rights: number): Uint8Array => {
  const bytes = drawn(EXT_H);
  const font = new DataView(bytes.buffer);
  for (let at = 12; ; at += 16)
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'OS/2') {
      font.setUint16(font.getUint32(at + 8) + 8, rights);
      return bytes;
    }
};
const namesFor = async (faces: readonly LocalFace[], ...points: number[]) =>
  (await localFontsFor(points, faces)).map(({ name }) => name);

describe("the computer's own fonts", () => {
  test('are none where the browser cannot tell, or the person does not allow it', async () => {
    expect(await listLocalFonts({})).toBeNull();
    const denied = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    expect(await listLocalFonts({ queryLocalFonts: denied })).toBeNull();
    const faces = [face('SimSun-ExtB', () => drawn(EXT_H))];
    expect(await listLocalFonts({ queryLocalFonts: () => Promise.resolve(faces) })).toEqual(faces);
  });

  test('the few that have the wanted characters are found, Song first, and no other file is opened', async () => {
    opened.length = 0;
    const faces = [
      face('Arial', () => drawn(EXT_H)),
      face('Plangothic P2', () => drawn(EXT_H, EXT_H + 1)),
      face('SimSun-ExtB', () => drawn(EXT_H)),
      face('BabelStone Han', () => drawn(0x4e00)),
    ];
    expect(await namesFor(faces, EXT_H)).toEqual(['SimSun-ExtB']);
    expect(opened).toEqual(['SimSun-ExtB']);
    expect(await namesFor(faces, EXT_H, EXT_H + 1)).toEqual(['SimSun-ExtB', 'Plangothic P2']);
    expect(await namesFor(faces, 0x31400)).toEqual([]);
  });

  test('one that may not be embedded, is no TrueType or is damaged is passed over', async () => {
    expect([0x0000, 0x0008, 0x0004, 0x0002, 0x0200].map((rights) => faceFacts(withRights(rights))?.embeddable)).toEqual(
      [true, true, true, false, false],
    );
    const faces = [
      face('SimSun-ExtB', () => withRights(0x0002)),
      face('Jigmo', () => new TextEncoder().encode('OTTO and so on')),
      face('Jigmo2', () => drawn(EXT_H).subarray(0, 60)),
      face('Jigmo3', () => Promise.reject(new Error('unreadable'))),
      face('HanaMinB', () => drawn(EXT_H)),
    ];
    expect(await namesFor(faces, EXT_H)).toEqual(['HanaMinB']);
  });

  test('what a font has is read from the font itself', async () => {
    const points = faceFacts(await readFontFile('rare/Extension-B-03'))?.points;
    expect([points?.has(0x20bb7), points?.has(0x30000)]).toEqual([true, false]);
    expect(faceFacts(await readFontFile('regular'))?.points.has(0x4e00)).toBe(true);
  });

  test('仿宋 sets an official document, what it lacks is set in Song, and the fonts used are told', async () => {
    const faces = [face('Arial', () => drawn(EXT_H)), face('仿宋', () => readFontFile('rare/Extension-B-03'))];
    const lent = await officialFonts(faces);
    expect(Object.entries(lent).map(([family, { name }]) => [family, name])).toEqual([['FangSong', '仿宋']]);
    const { definition, problems, fonts } = withGlyphs(
      { defaultStyle: { font: 'FangSong', fontSize: 16 }, content: [{ text: ['甲𠮷', { text: '乙', bold: true }] }] },
      { lent },
    );
    expect(problems).toEqual([]);
    expect(fonts).toEqual(['思源宋体', '仿宋']);
    expect(textOf(await readPdf(await renderPdf(definition, readFontFile)))).toBe('甲𠮷乙');
  });
});
