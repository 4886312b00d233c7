import type { Content } from 'pdfmake/interfaces';
import { paragraphLines } from '../body-paragraph.ts';
import { SMALL_SIZE } from '../page-style.ts';
import type { Block } from './paper.ts';

/** Above each page of a list: its title on the first, and on every page what it belongs to. `width` in points. */
export const listHead = ({ field, title, facts }: Extract<Block, { block: 'list-head' }>, width: number): Content => {
  const lead: Content = {
    stack: paragraphLines([{ text: facts.join('　　') }], field, { width, size: SMALL_SIZE, indent: 0 }),
    lineHeight: 1,
    margin: [0, 4, 0, 4],
  };
  if (!title) return lead;
  return { stack: [{ text: title, bold: true, fontSize: 16, lineHeight: 1.2, alignment: 'center' }, lead] };
};
