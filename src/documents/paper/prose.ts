import type { Run } from '../break-lines.ts';
import { blank } from './blank.ts';
import type { Block } from './paper.ts';

type Paragraph = Extract<Block, { block: 'paragraph' }>;

/** A paragraph of plain text, with a bold word before it where it has one; an unknown text is a blank of two lines for the pen. */
export const prose = (
  field: string,
  text: string | undefined,
  { label, ...look }: { readonly label?: string } & Pick<Paragraph, 'side' | 'indent' | 'above' | 'hang' | 'tied'> = {},
): Paragraph => {
  const runs: readonly Run[] = [
    ...(label ? [{ text: label, bold: true }] : []),
    { text: text?.trimEnd() || blank(20) },
  ];
  return { block: 'paragraph', field, runs, ...look };
};
