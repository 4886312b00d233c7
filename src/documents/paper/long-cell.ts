import type { CellPart, PaperCell } from './paper.ts';

/** A long answer: from the top of its cell, paragraphs going in by two characters; `after` stands below it (places to sign). */
export const longCell = (
  text: string | undefined,
  { after = [], columns }: { readonly after?: readonly CellPart[]; readonly columns?: number } = {},
): PaperCell => ({
  top: true,
  parts: [...(text ? [{ runs: [{ text }], indent: true }] : []), ...after],
  ...(columns ? { columns } : {}),
});
