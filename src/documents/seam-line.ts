import type { Content } from 'pdfmake/interfaces';
import { mm } from './millimetres.ts';

/** How far from the edge; printers leave the outer 5 mm white. */
const FROM_EDGE = mm(6);
const GREY = '#999999';

/** The dotted line of 骑缝 (domain reference §1.8), along the edge opposite the binding: a seal or fingerprint goes across it over all sheets. */
export const seamLine = (width: number, height: number): Content[] => {
  const across = width > height;
  const along = { length: 3, space: 3 };
  const line = across
    ? { x1: mm(15), y1: height - FROM_EDGE, x2: width - mm(15), y2: height - FROM_EDGE }
    : { x1: width - FROM_EDGE, y1: mm(30), x2: width - FROM_EDGE, y2: height - mm(25) };
  return [
    { canvas: [{ type: 'line', ...line, lineWidth: 0.5, lineColor: GREY, dash: along }] },
    {
      text: across ? '骑缝' : '骑\n缝',
      fontSize: 7,
      lineHeight: 1,
      color: GREY,
      absolutePosition: across
        ? { x: width / 2 + mm(40), y: height - FROM_EDGE - 11 }
        : { x: width - FROM_EDGE - 10, y: height / 2 - 10 },
    },
  ];
};
