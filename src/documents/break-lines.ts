import { textWidth } from './advance-width.ts';

/** A stretch of text of one weight. */
export type Run = { readonly text: string; readonly bold?: boolean };
/** What stands on one line, and how much of its width (in em) is left. */
export type Line = { readonly runs: readonly Run[]; readonly left: number };

/** 避头: never at the start of a line. */
const NEVER_FIRST = new Set('，。、；：？！）〕》」』】〉”’…—·％%),.;:?!]}');
/** 避尾: never at the end of a line; nor the sign that says how the parts of a described character stand. */
const NEVER_LAST = new Set('（〔《「『【〈“‘([{¥￥⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻');
/** Figures, ids, amounts and Latin words, with the one Chinese unit behind a number ("2026年", "38名"), are never broken; nor is a blank to be filled by hand. */
const WHOLE = /_+|[¥￥]?[A-Za-z0-9](?:[A-Za-z0-9.,:/@%_-]*[A-Za-z0-9%])?(?:[年月日时分岁元人名期份号个天%％])?/gu;

type Piece = { readonly text: string; readonly bold: boolean; readonly width: number };

const pieceOf = (text: string, bold: boolean): Piece => ({
  text,
  bold,
  width: textWidth(text, bold),
});

/** Wholes and single characters of a text; a whole that is longer than a line falls into characters. */
const piecesOf = ({ text, bold = false }: Run, width: number): Piece[] => {
  const out: Piece[] = [];
  const singles = (part: string) => {
    for (const character of part) out.push(pieceOf(character, bold));
  };
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    singles(text.slice(from, match.index));
    const whole = pieceOf(match[0], bold);
    if (whole.width > width) singles(match[0]);
    else out.push(whole);
    from = match.index + match[0].length;
  }
  singles(text.slice(from));
  return out;
};

const first = ({ text }: Piece): string => [...text][0] ?? '';
const last = ({ text }: Piece): string => [...text].at(-1) ?? '';

/** A described character, （⿰石羡）, stays behind the picture of it. */
const describes = (piece: Piece, next: Piece | undefined): boolean =>
  piece.text === '（' && next !== undefined && /^[\u2ff0-\u2fff]/u.test(next.text);

/** May a line end between these two? */
const mayBreak = (before: Piece, after: Piece, next: Piece | undefined): boolean =>
  !NEVER_FIRST.has(first(after)) && !NEVER_LAST.has(last(before)) && !describes(after, next);

/** Pieces that stick together, as units: punctuation with what it belongs to. */
const unitsOf = (pieces: readonly Piece[]): Piece[][] => {
  const units: Piece[][] = [];
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const unit = units.at(-1);
    if (unit && before && !mayBreak(before, piece, pieces[at + 1])) unit.push(piece);
    else units.push([piece]);
  });
  return units;
};

const runsOf = (pieces: readonly Piece[]): Run[] => {
  const runs: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of pieces) {
    const run = runs.at(-1);
    if (run && run.bold === bold) run.text += text;
    else runs.push({ text, bold });
  }
  return runs.map(({ text, bold }) => (bold ? { text, bold } : { text }));
};

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);
const isSpace = (unit: readonly Piece[]): boolean => unit.every(({ text }) => /^\s$/u.test(text));

const inCharacters = (piece: Piece): Piece[] =>
  /^[_¥￥A-Za-z0-9]/u.test(piece.text) ? [...piece.text].map((character) => pieceOf(character, piece.bold)) : [piece];

/** A unit wider than a line falls into characters, each still with its punctuation; a row of marks that is too wide even then breaks anywhere. */
const fallen = (unit: readonly Piece[], width: number): (readonly Piece[])[] =>
  widthOf(unit) <= width
    ? [unit]
    : unitsOf(unit.flatMap(inCharacters)).flatMap((one) =>
        widthOf(one) <= width ? [one] : one.map((piece) => [piece]),
      );

/**
 * Breaks a paragraph into lines of at most `width` em, the first shorter by `indent` (longer, where that is negative): by the rules of Chinese typesetting (避头尾),
 * never inside a figure, an id or an amount. Pure, so that widows can be kept and a page can be tested before it is made.
 */
export const breakLines = (runs: readonly Run[], width: number, indent = 0): Line[] => {
  const lines: { pieces: Piece[]; room: number }[] = [{ pieces: [], room: width - indent }];
  // What fits no first line is broken too: it may come to stand there.
  const shortest = width - Math.max(0, indent);
  const units = unitsOf(runs.flatMap((run) => piecesOf(run, shortest)));
  for (const unit of units.flatMap((one) => fallen(one, shortest))) {
    const line = lines.at(-1);
    const need = widthOf(unit);
    if (!line || (line.room < need - 1e-6 && line.pieces.length > 0)) {
      if (!isSpace(unit)) lines.push({ pieces: [...unit], room: width - need });
      continue;
    }
    line.pieces.push(...unit);
    line.room -= need;
  }
  return lines.map(({ pieces, room }) => ({ runs: runsOf(pieces), left: Math.max(0, room) }));
};
