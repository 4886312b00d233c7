import type { Content } from 'pdfmake/interfaces';
import { textWidth } from './advance-width.ts';
import { breakLines, type Line, type Run } from './break-lines.ts';
import { mm } from './millimetres.ts';
import { BODY_SIZE } from './page-style.ts';

/**
 * The column a paragraph stands in: its width and size in points, how many characters its first line goes in by, and the others (`hang`).
 * `advance`: points from one character to the next where that is not the size (公文: 28 characters to 156 mm).
 */
export type Column = {
  readonly width: number;
  readonly size: number;
  readonly indent: number;
  readonly hang?: number;
  readonly advance?: number;
  readonly side?: 'left' | 'center' | 'right';
};

/** Between the margins of §1.8: 210 − 28 − 22 mm. */
export const BODY_COLUMN: Column = { width: mm(210 - 28 - 22), size: BODY_SIZE, indent: 2 };
/** More than this many em left over, or a twelfth of an em to a letter, and a line is not drawn out to the margin: a short line in a narrow cell would gape. */
const MOST_LEFT = 2;
const MOST_TO_A_LETTER = 1 / 12;

/** Points put between the letters of a line: what the column asks for, and what draws the line out to the margin. */
const spacingOf = ({ runs, left }: Line, drawnOut: boolean, { size, advance = size }: Column): number => {
  const letters = runs.reduce((sum, { text }) => sum + [...text].length, 0);
  if (!drawnOut) return advance - size;
  const em = runs.reduce((sum, { text, bold }) => sum + textWidth(text, bold), 0);
  return (left * advance + em * (advance - size)) / letters;
};

const lineNode = (line: Line, at: number, all: readonly Line[], column: Column): Content => {
  const { runs, left } = line;
  const letters = runs.reduce((sum, { text }) => sum + [...text].length, 0);
  const side = column.side ?? 'left';
  const most = Math.min(MOST_LEFT, letters * MOST_TO_A_LETTER);
  const drawnOut = side === 'left' && at < all.length - 1 && left > 0 && left <= most && letters > 1;
  const spacing = spacingOf(line, drawnOut, column);
  const inBy = (at === 0 ? column.indent : (column.hang ?? 0)) * (column.advance ?? column.size);
  return {
    text: runs.map((run) => ({
      ...run,
      noWrap: true,
      preserveTrailingSpaces: true,
      ...(run.text.startsWith('　') ? { preserveLeadingSpaces: true } : {}),
    })),
    noWrap: true,
    alignment: side,
    ...(column.size === BODY_SIZE ? {} : { fontSize: column.size }),
    ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    ...(inBy > 0 ? { margin: [inBy, 0, 0, 0] as [number, number, number, number] } : {}),
  };
};

/** At every line break that was typed a paragraph ends and a new one begins. */
const paragraphsOf = (runs: readonly Run[]): Run[][] => {
  const out: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r\n|[\r\n]/u).forEach((text, at) => {
      if (at > 0) out.push([]);
      if (text !== '') out.at(-1)?.push({ ...run, text: text.replaceAll('\t', '　') });
    });
  }
  return out.filter((part) => part.length > 0);
};

/** A paragraph as its lines in a column, the first indented. `field` names it where a character is missing. */
export const paragraphLines = (runs: readonly Run[], field: string, column: Column = BODY_COLUMN): Content[] =>
  paragraphsOf(runs).flatMap((part) => {
    const hang = column.hang ?? 0;
    const lines = breakLines(part, column.width / (column.advance ?? column.size) - hang, column.indent - hang);
    return lines.map((line, at): Content => ({ ...{ field }, stack: [lineNode(line, at, lines, column)] }));
  });

/** Lines with no widow and no orphan: the first two and the last two never part. */
export const withoutWidows = (lines: readonly Content[]): Content[] => {
  if (lines.length <= 3) return lines.length < 2 ? [...lines] : [{ unbreakable: true, stack: [...lines] }];
  return [
    { unbreakable: true, stack: lines.slice(0, 2) },
    ...lines.slice(2, -2),
    { unbreakable: true, stack: lines.slice(-2) },
  ];
};
