import type { Content } from 'pdfmake/interfaces';
import { paragraphLines } from '../body-paragraph.ts';
import { mm } from '../millimetres.ts';
import { OFFICIAL_PITCH, OWN_LINE } from './paper-look.ts';
import { titleLines } from './title-lines.ts';

const SIZE = 22;
/** From line to line of a title of several lines. */
const PITCH = 36;

/** The title of a 公文: 二号, centred, and so much white below that the text stands on the lines of the page again. */
export const officialTitle = (text: string, below?: string): Content[] => {
  const lines = titleLines(text).flatMap((line) =>
    paragraphLines([{ text: line, bold: true }], '标题', { width: mm(156), size: SIZE, indent: 0, side: 'center' }),
  );
  const high = lines.length * PITCH + (below ? OFFICIAL_PITCH : 0);
  const rest = Math.ceil(high / OFFICIAL_PITCH + 0.5) * OFFICIAL_PITCH - high;
  return [
    {
      unbreakable: true,
      stack: [
        { stack: lines, lineHeight: PITCH / (SIZE * OWN_LINE) },
        ...(below ? [{ ...{ field: '标题' }, text: below, alignment: 'center' as const }] : []),
      ],
      margin: [0, 0, 0, rest],
    },
  ];
};
