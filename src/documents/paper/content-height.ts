import type { TableCell } from 'pdfmake/interfaces';
import { OWN_LINE } from './paper-look.ts';

type Node = {
  readonly stack?: readonly Node[];
  readonly fontSize?: number;
  readonly margin?: readonly [number, number, number, number];
};

const heightOf = ({ stack, fontSize, margin }: Node, size: number): number =>
  (margin?.[1] ?? 0) +
  (stack ? stack.reduce((sum, node) => sum + heightOf(node, size), 0) : (fontSize ?? size) * OWN_LINE);

/** How high the text of a row comes out, in points: its highest cell. Cells over several rows do not count. */
export const contentHeight = (cells: readonly TableCell[], size: number): number =>
  Math.max(0, ...cells.map((cell) => ((cell as { rowSpan?: number }).rowSpan ? 0 : heightOf(cell as Node, size))));
