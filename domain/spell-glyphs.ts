import type { GlyphPictures } from './kinds/glyph-picture.ts';

/** Characters of nobody else, for descriptions that have a picture; they live in one document and are never stored. */
const STAND_INS_FROM = 0xf0000;

/** What is written → the one character that prints its picture, in an order that does not change. */
export const glyphCharacters = (pictures: GlyphPictures): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(pictures)
      .sort()
      .map((written, at) => [written, [...written].length === 1 ? written : String.fromCodePoint(STAND_INS_FROM + at)]),
  );

const spelled = (text: string, pictures: GlyphPictures, characters: ReadonlyMap<string, string>): string => {
  let out = text;
  for (const [written, character] of characters) {
    const description = [...written].length === 1 ? pictures[written]?.ids : written;
    const behind = description ? `（${description}）` : '';
    // A description is never taken for one that only begins like it, nor put twice behind its character.
    out = out
      .split(written)
      .map((part, at) => (at > 0 && behind !== '' && !part.startsWith(behind) ? `${behind}${part}` : part))
      .join(character);
  }
  return out;
};

const walk = (value: unknown, pictures: GlyphPictures, characters: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return spelled(value, pictures, characters);
  if (Array.isArray(value)) return value.map((item) => walk(item, pictures, characters));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'glyphPictures' ? item : walk(item, pictures, characters),
    ]),
  );
};

/** Everything that is going to be printed, with （⿰石羡） behind each character that prints as a picture: before lines are broken. */
export const spellGlyphs = <T>(facts: T, pictures: GlyphPictures | undefined): T =>
  pictures && Object.keys(pictures).length > 0 ? (walk(facts, pictures, glyphCharacters(pictures)) as T) : facts;
