import type { Content } from 'pdfmake/interfaces';
import { textWidth } from '../advance-width.ts';
import type { Signing } from './paper.ts';
import { OFFICIAL_ADVANCE, OFFICIAL_PITCH } from './paper-look.ts';

/** The day stands four characters in from the right. */
const DAY_FROM_RIGHT = 4;

/** How far a name, centred above the day, stands from the right edge, in characters; a long one ends at the edge. */
const nameFromRight = (name: string, day: string): number =>
  Math.max(0, DAY_FROM_RIGHT + textWidth(day) / 2 - textWidth(name) / 2);

/** 落款 of a 公文 (GB/T 9704-2012): the name of the issuing body centred above its day, with room for the seal over both. */
export const officialEnd = ({ seal, day = '' }: Pick<Signing, 'seal' | 'day'>): Content => {
  const at = (characters: number): [number, number, number, number] => [0, 0, characters * OFFICIAL_ADVANCE, 0];
  return {
    ...{ field: '落款' },
    margin: [0, 2 * OFFICIAL_PITCH, 0, 0],
    stack: [
      ...(seal ? [{ text: seal.name, alignment: 'right' as const, margin: at(nameFromRight(seal.name, day)) }] : []),
      { text: day, alignment: 'right', margin: at(DAY_FROM_RIGHT) },
    ],
  };
};
