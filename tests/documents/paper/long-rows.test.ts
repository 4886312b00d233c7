import { describe, expect, test } from 'vitest';
import { longRow } from '../../../src/documents/paper/long-row.ts';
import { tableContent } from '../../../src/documents/paper/table-content.ts';

type Node = { readonly table: { readonly dontBreakRows: boolean } };

const nodesOf = (text: string): Node[] =>
  tableContent({
    block: 'table',
    field: '回访情况',
    widths: [34, 126],
    rows: [longRow('回访情况', text, { columns: 1, leastMm: 45 })],
  }) as unknown as Node[];

describe('a row for a long answer', () => {
  test('is never cut while its text is shorter than the room left for it: cut, its rules would run on over the next page', () => {
    const [node] = nodesOf('双方对协议履行情况满意。');
    expect(node?.table.dontBreakRows).toBe(true);
  });

  test('may go on over the page when its text is longer', () => {
    const [node] = nodesOf('双方对协议履行情况满意。'.repeat(40));
    expect(node?.table.dontBreakRows).toBe(false);
  });
});
