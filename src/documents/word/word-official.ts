import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import { textWidth } from '../advance-width.ts';
import { mm } from '../millimetres.ts';
import { OFFICIAL_PITCH, OWN_LINE } from '../paper/paper-look.ts';
import { titleLines } from '../paper/title-lines.ts';
import { wordParagraphs } from './word-paragraph.ts';
import { halfPoints, RULE_EIGHTHS, twips } from './word-units.ts';

const RED = 'D7000F';
const MARK_TOP = mm(35);
const MARK_SIZE = 42;
const LINE_BELOW = mm(4);

const redLine = (rest: number): Paragraph =>
  new Paragraph({
    spacing: { line: twips(LINE_BELOW), lineRule: LineRuleType.EXACT, before: 0, after: twips(rest) },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_EIGHTHS * 2, color: RED, space: 0 } },
    children: [],
  });

/** 文号 of a 公文, with the red head of the first page where there is one: on the same lines of the page as in the PDF (official-number.ts). */
export const wordOfficialNumber = ({ text, head }: { readonly text: string; readonly head?: string }): Paragraph[] => {
  const number = { size: 16, pitch: OFFICIAL_PITCH } as const;
  if (!head) return wordParagraphs([{ text: text || '　' }], { ...number, side: 'right' });
  const size = halfPoints(Math.min(MARK_SIZE, mm(156) / textWidth(head, true))) / 2;
  const above = MARK_TOP - size * 0.29;
  const used = above + size * OWN_LINE + 3 * OFFICIAL_PITCH + LINE_BELOW;
  const rest = Math.ceil(used / OFFICIAL_PITCH + 2) * OFFICIAL_PITCH - used;
  return [
    ...wordParagraphs([{ text: head, bold: true }], {
      size,
      pitch: size * OWN_LINE,
      side: 'center',
      above,
      color: RED,
    }),
    ...wordParagraphs([{ text: text || '　' }], { ...number, side: 'center', above: 2 * OFFICIAL_PITCH }),
    redLine(rest),
  ];
};

/** The title of a 公文, with so much white below that the text stands on the lines of the page again (official-title.ts). */
export const wordOfficialTitle = (text: string, below?: string): Paragraph[] => {
  const pitch = 36;
  const lines = titleLines(text);
  const high = lines.length * pitch + (below ? OFFICIAL_PITCH : 0);
  const rest = Math.ceil(high / OFFICIAL_PITCH + 0.5) * OFFICIAL_PITCH - high;
  const keep = true;
  return [
    ...lines.flatMap((line, at) =>
      wordParagraphs([{ text: line, bold: true }], {
        size: 22,
        pitch,
        side: 'center',
        below: below || at < lines.length - 1 ? 0 : rest,
        keep,
      }),
    ),
    ...(below
      ? wordParagraphs([{ text: below }], { size: 16, pitch: OFFICIAL_PITCH, side: 'center', below: rest, keep })
      : []),
  ];
};
