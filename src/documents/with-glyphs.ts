import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Problem } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { chooseFont, type FontChoice } from './choose-font.ts';
import { type CheckedDefinition, inksOf, type OwnGlyphs } from './own-glyphs.ts';
import { usedFonts } from './used-fonts.ts';

type Run = { readonly text: string; readonly font?: string };
type Missing = { readonly field: string; readonly character: string; readonly code: ProblemCode };

/** A text in runs of one font each. */
const runsOf = (
  text: string,
  choose: (character: string) => ReturnType<FontChoice>,
  missing: (character: string, code: ProblemCode) => void,
): Run[] => {
  const runs: { text: string; font?: string }[] = [];
  for (const character of text) {
    const choice = choose(character);
    if (typeof choice === 'string') missing(character, choice);
    const font = typeof choice === 'string' ? undefined : choice.font;
    const last = runs.at(-1);
    if (last && last.font === font) last.text += character;
    else runs.push({ text: character, ...(font ? { font } : {}) });
  }
  return runs;
};

/** Runs inside runs lose the style of the run they stand in (pdfmake flattens them), so each gets its own. */
const dressed = (runs: readonly Run[], { bold, noWrap, characterSpacing, font }: Record<string, unknown>): unknown[] =>
  runs.map((run) => ({
    ...(bold === undefined ? {} : { bold }),
    ...(noWrap === undefined ? {} : { noWrap }),
    ...(characterSpacing === undefined ? {} : { characterSpacing }),
    ...(font === undefined ? {} : { font }),
    ...run,
  }));

/** Where a text stands: for a person the nearest `field` that a definition gives on the way down, and the nearest `font`. */
type Place = { readonly field: string; readonly font: string };
const placeIn = (here: Record<string, unknown>, { field, font }: Place): Place => ({
  field: typeof here.field === 'string' ? here.field : field,
  font: typeof here.font === 'string' ? here.font : font,
});

const walk = (node: unknown, place: Place, choose: FontChoice, missing: Missing[]): unknown => {
  if (typeof node === 'string') {
    const { field, font: family } = place;
    const runs = runsOf(
      node,
      (character) => choose(character, family),
      (character, code) => missing.push({ field, character, code }),
    );
    return runs.some(({ font }) => font) ? { text: runs } : node;
  }
  if (Array.isArray(node)) return node.map((item) => walk(item, place, choose, missing));
  if (node === null || typeof node !== 'object') return node;
  const here = node as Record<string, unknown>;
  const inner = placeIn(here, place);
  const parts = ['text', 'stack', 'columns', 'section', 'table', 'body', 'ul', 'ol'] as const;
  const copy: Record<string, unknown> = { ...here };
  delete copy.field;
  for (const part of parts) {
    if (here[part] === undefined) continue;
    const walked = walk(here[part], inner, choose, missing);
    // A string that became runs is a node of its own; its runs go straight into the text it stood in.
    copy[part] =
      part === 'text' && typeof here.text === 'string' && typeof walked === 'object'
        ? dressed((walked as { text: Run[] }).text, here)
        : walked;
  }
  return copy;
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** One sentence for each character of a field, however often it stands there. */
const problemsOf = (missing: readonly Missing[]): Problem[] => {
  const seen = new Map<string, Problem>();
  for (const { field, character, code } of missing)
    seen.set(`${field} ${character}`, {
      code,
      path: '',
      severity: 'error',
      params: { field, character, code: codeOf(character) },
    });
  return [...seen.values()];
};

export type Checked = {
  readonly definition: CheckedDefinition;
  readonly problems: readonly Problem[];
  /** The fonts that the pages are set in, by the names people know them by. */
  readonly fonts: readonly string[];
};

const NAMES: Readonly<Record<string, string>> = { Song: '思源宋体', Hana: '花园明朝', Pictures: '字图' };

const fontNames = (definition: CheckedDefinition, lent: OwnGlyphs['lent']): string[] => [
  ...new Set(
    usedFonts(definition).families.map((family) => lent?.[family]?.name ?? NAMES[family.split('-')[0] ?? ''] ?? family),
  ),
];

/**
 * Every character of a definition, checked before a page is made: one that only another font has is set in it, one that has a picture is
 * set as that, one that nothing can print is a problem with its character, code and field. A name is never printed as a box.
 */
export const withGlyphs = (definition: TDocumentDefinitions, own: OwnGlyphs = {}): Checked => {
  const inks = inksOf(own.pictures ?? {});
  const missing: Missing[] = [];
  const place = { field: '正文', font: definition.defaultStyle?.font ?? 'Song' };
  const content = walk(definition.content, place, chooseFont(own), missing) as Content;
  const lent = Object.entries(own.lent ?? {}).map(([family, { bytes }]) => [family, bytes] as const);
  const checked: CheckedDefinition = {
    ...definition,
    content,
    ...(Object.keys(inks).length ? { glyphInks: inks } : {}),
    ...(lent.length ? { lentFonts: Object.fromEntries(lent) } : {}),
  };
  return { definition: checked, problems: problemsOf(missing), fonts: fontNames(checked, own.lent) };
};
