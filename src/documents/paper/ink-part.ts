import { blank } from './blank.ts';
import type { CellPart } from './paper.ts';

/** A place to sign in a cell: who, a line for ink, and the day. */
export const inkPart = (
  who: string,
  { day = false, above = 14 }: { day?: boolean; above?: number } = {},
): CellPart => ({
  runs: [{ text: `${who}：${blank(8)}${day ? '　____年____月____日' : ''}` }],
  side: 'right',
  above,
});
