import type { Block, PlainBlock } from './paper.ts';

/** A small table, or what else must stay in one piece, never parted by the end of a page. */
export const whole = (...blocks: readonly PlainBlock[]): Block => ({ block: 'together', blocks });
