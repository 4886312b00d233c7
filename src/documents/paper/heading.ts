import type { PlainBlock } from './paper.ts';

/** A heading of a form or a 公文; it never stands at the foot of a page without a line below it. */
export const heading = (text: string, level: 1 | 2 = 1): PlainBlock => ({ block: 'heading', level, text });
