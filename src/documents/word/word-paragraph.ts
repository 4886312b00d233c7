import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Run } from '../break-lines.ts';
import type { Side } from '../paper/paper.ts';
import { halfPoints, twips } from './word-units.ts';

/** 宋体 is on every office computer; where it is not, Word takes what it has. */
export const FONT = {
  ascii: 'Times New Roman',
  eastAsia: '宋体',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
} as const;

/** How a paragraph is set: sizes, pitch and white in points, indents in characters. */
export type Look = {
  readonly size: number;
  readonly pitch: number;
  readonly side?: Side;
  readonly indent?: number;
  readonly hang?: number;
  readonly above?: number;
  readonly below?: number;
  readonly rightPoints?: number;
  readonly color?: string;
  readonly keep?: boolean;
};

const ALIGNMENT = { left: AlignmentType.BOTH, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const textRun = ({ text, bold }: Run, { size, color }: Look): TextRun =>
  new TextRun({ text, font: FONT, size: halfPoints(size), ...(bold ? { bold } : {}), ...(color ? { color } : {}) });

const oneParagraph = (runs: readonly Run[], look: Look): Paragraph => {
  const {
    size,
    pitch,
    side = 'left',
    indent = 0,
    hang = 0,
    above = 0,
    below = 0,
    rightPoints = 0,
    keep = false,
  } = look;
  return new Paragraph({
    alignment: ALIGNMENT[side],
    keepNext: keep,
    keepLines: false,
    widowControl: true,
    // The printed page sets no white between figures and characters, and no mark beyond the margin.
    autoSpaceEastAsianText: false,
    overflowPunctuation: false,
    spacing: { line: twips(pitch), lineRule: LineRuleType.EXACT, before: twips(above), after: twips(below) },
    indent: {
      ...(hang > 0 ? { left: twips(hang * size) } : {}),
      ...(indent - hang >= 0
        ? { firstLine: twips((indent - hang) * size) }
        : { hanging: twips((hang - indent) * size) }),
      ...(rightPoints > 0 ? { right: twips(rightPoints) } : {}),
    },
    children: runs.map((run) => textRun(run, look)),
  });
};

/** At every line break that was typed a paragraph ends, as on the printed page. */
const parted = (runs: readonly Run[]): Run[][] => {
  const out: Run[][] = [[]];
  for (const run of runs)
    run.text.split(/\r\n|[\r\n]/u).forEach((text, at) => {
      if (at > 0) out.push([]);
      if (text !== '') out.at(-1)?.push({ ...run, text: text.replaceAll('\t', '　') });
    });
  return out.filter((part) => part.length > 0);
};

/** Runs as paragraphs of Word, which breaks the lines itself: a text that is worked on must flow. */
export const wordParagraphs = (runs: readonly Run[], look: Look): Paragraph[] => {
  const parts = parted(runs);
  return parts.map((part, at) => oneParagraph(part, at === 0 ? look : { ...look, above: 0 }));
};

/** An empty line of so many points. */
export const wordSpace = (points: number, keep = false): Paragraph =>
  oneParagraph([], { size: 1, pitch: Math.max(1, points), keep });
