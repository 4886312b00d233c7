import type { CellPart, PaperCell } from './paper.ts';

/** An answer in a form: a short text; empty when it is not known, so that the pen has room. */
export const textCell = (
  text: string | undefined,
  { side = 'left', ...cell }: Partial<Omit<PaperCell, 'parts'>> & Pick<CellPart, 'side'> = {},
): PaperCell => ({ parts: text ? [{ runs: [{ text }], side }] : [], ...cell });
