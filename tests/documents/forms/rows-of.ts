import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';

type Cells = Readonly<Record<string, string>>;

/** The same facts with other rows in their lists. */
export const rowsOf =
  (lists: Readonly<Record<string, readonly Cells[]>>) =>
  (facts: BareFacts): BareFacts => ({ ...facts, rows: (list) => lists[list] ?? [] });
