import type { PaperCell } from './paper.ts';

/** The bold word of a form before its answer. */
export const labelCell = (text: string, { columns, rows }: Pick<PaperCell, 'columns' | 'rows'> = {}): PaperCell => ({
  parts: [{ runs: [{ text, bold: true }], side: 'center' }],
  ...(columns ? { columns } : {}),
  ...(rows ? { rows } : {}),
});
