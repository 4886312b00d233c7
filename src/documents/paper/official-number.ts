import type { Content } from 'pdfmake/interfaces';
import { textWidth } from '../advance-width.ts';
import { mm } from '../millimetres.ts';
import { OFFICIAL_PITCH, OWN_LINE } from './paper-look.ts';

const RED = '#d7000f';
/** The issuing mark: 35 mm below the top of the type area, no higher than 22 mm, as wide as the type area at most. */
const MARK_TOP = mm(35);
const MARK_SIZE = 42;
/** What the font leaves white above a character, in em. */
const WHITE_ABOVE = 0.29;
const LINE_BELOW = mm(4);

const markSize = (head: string): number => Math.min(MARK_SIZE, mm(156) / textWidth(head, true));

/**
 * 文号 of a 公文 (GB/T 9704-2012): at the right edge; with a head, 版头: the issuing mark in red, the number two lines below it,
 * the red line 4 mm below that, and two lines of white before the title. As a whole it is a number of lines of the page high.
 */
export const officialNumber = ({ text, head }: { readonly text: string; readonly head?: string }): Content[] => {
  if (!head) return [{ ...{ field: '文号' }, text: text || '　', alignment: 'right' }];
  const size = markSize(head);
  const above = MARK_TOP - size * WHITE_ABOVE;
  const used = above + size * OWN_LINE + 3 * OFFICIAL_PITCH + LINE_BELOW;
  const rest = Math.ceil(used / OFFICIAL_PITCH + 2) * OFFICIAL_PITCH - used;
  return [
    {
      ...{ field: '发文机关标志' },
      text: head,
      bold: true,
      color: RED,
      alignment: 'center',
      fontSize: size,
      lineHeight: 1,
      characterSpacing: 0,
      margin: [0, above, 0, 2 * OFFICIAL_PITCH],
    },
    { ...{ field: '文号' }, text: text || '　', alignment: 'center' },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(156), y2: 0, lineWidth: 1.4, lineColor: RED }],
      margin: [0, LINE_BELOW, 0, rest],
    },
  ];
};
