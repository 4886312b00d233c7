import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { GlyphPicture } from '../../domain/kinds/glyph-picture.ts';
import type { Paper } from '../../src/documents/paper/paper.ts';
import { makeWord } from '../../src/documents/word/make-word.ts';

const paperOf = (text: string, mark?: string): Paper => ({
  ...{ code: 'D08', title: '人民调解记录', edition: 'D08·2026-11', standard: 'form', on: '2026-09-30' },
  ...(mark ? { mark } : {}),
  sections: [{ blocks: [{ block: 'paragraph', field: '姓名', runs: [{ text }] }] }],
});

const picture = (ids?: string): GlyphPicture => ({
  ...{ ink: '0', by: 'u1', at: '2026-09-30T01:00:00.000Z' },
  ...(ids ? { ids } : {}),
});

const partText = (bytes: Uint8Array, part: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => part.test(name))
    .map(([, content]) => new TextDecoder().decode(content).replace(/<[^>]+>/gu, ''))
    .join('');

const written = async (text: string, pictures: Readonly<Record<string, GlyphPicture>>, mark?: string) => {
  const made = await makeWord(paperOf(text, mark), pictures);
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  return made.value;
};

describe('a character that has only a picture, in a Word file', () => {
  test('stands there as its description, and never as a box', async () => {
    const bytes = await written('申请人沈⿰石羡', { '⿰石羡': picture() });
    expect(partText(bytes, /document\.xml$/u)).toContain('申请人沈（⿰石羡）');
    expect(partText(bytes, /document\.xml$/u)).not.toMatch(/[\u{f0000}-\u{10fffd}]/u);
  });
  test('of a code that every computer draws otherwise is described, or said to be in the original', async () => {
    expect(partText(await written('沈\ue123', { '\ue123': picture('⿰石羡') }), /document\.xml$/u)).toContain(
      '沈（⿰石羡）',
    );
    expect(partText(await written('沈\ue123', { '\ue123': picture() }), /document\.xml$/u)).toContain(
      '沈（此字见原件）',
    );
  });
  test('and one without a picture is refused by name of its field, as in the PDF', async () => {
    expect(await makeWord(paperOf('沈\ue123'), {})).toMatchObject({
      ok: false,
      problems: [{ code: 'glyph-private', params: { field: '姓名' } }],
    });
  });
});

test('a Word file of a sealed document says on every page that the original counts', async () => {
  const bytes = await written('申请人沈石生', {}, '可编辑副本，以签字盖章的原件为准');
  expect(partText(bytes, /header\d*\.xml$/u)).toContain('可编辑副本，以签字盖章的原件为准');
});
