import type { Content } from 'pdfmake/interfaces';
import { mm } from '../millimetres.ts';
import { SMALL_SIZE } from '../page-style.ts';

/** Places for ink and seals side by side, the last at the right edge, with room below for a seal. */
export const placesContent = (texts: readonly string[]): Content => ({
  columns: texts.map((text, at) => ({
    text,
    fontSize: SMALL_SIZE,
    lineHeight: 1,
    ...(at > 0 && at === texts.length - 1 ? { alignment: 'right' as const } : {}),
  })),
  margin: [0, 0, 0, mm(10)],
});
