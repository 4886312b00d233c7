import { withoutBlanks } from './plain-text.ts';
import type { Cell } from './sheet.ts';

export type RowNature = 'matter' | 'row-is-total' | 'row-is-note' | 'row-blank';

const TOTAL = /^(?:合计|总计|小计|本页小计|本页合计|累计|共计)/u;
const NOTE = /^(?:填表说明|说明|备注|注|注意|填表人|制表人|填报人|审核人|负责人|单位负责人|报送单位|填报单位)[::]?/u;

/** What a row below the head is. `seq` is the column of running numbers: a row that holds nothing else is a blank form line. */
export const rowNature = (cells: readonly Cell[], seq: number | undefined): RowNature => {
  const filled = cells.map(({ text }) => withoutBlanks(text)).filter((text, column) => text !== '' && column !== seq);
  const first = cells.map(({ text }) => withoutBlanks(text)).find((text) => text !== '') ?? '';
  if (TOTAL.test(first) || TOTAL.test(filled[0] ?? '')) return 'row-is-total';
  if (NOTE.test(first) && filled.length <= 3) return 'row-is-note';
  return filled.length === 0 ? 'row-blank' : 'matter';
};
