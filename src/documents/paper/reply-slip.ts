import { blank } from './blank.ts';
import { labelCell } from './label-cell.ts';
import type { Block } from './paper.ts';
import { prose } from './prose.ts';
import { textCell } from './text-cell.ts';

/** What the other side answers on: a page of its own, so that it can be torn off and sent back. */
export type ReplySlip = {
  readonly title: string;
  readonly to: string;
  readonly lead: string;
  readonly ticks: readonly string[];
  /** A word, what is printed in its cell, and the height left for writing, in mm. */
  readonly rows: readonly (readonly [string, string, number?])[];
  readonly signer: string;
  /** Of the type area, in mm; 160 when absent. */
  readonly width?: number;
};

export const replySlip = ({ title, to, lead, ticks, rows, signer, width = 160 }: ReplySlip): Block[] => [
  { block: 'page-break' },
  { block: 'title', text: title },
  prose('收件人', `${to}：`, { indent: 0 }),
  prose('回执', lead),
  ...ticks.map((text) => prose('回执', text)),
  { block: 'space', points: 8 },
  {
    block: 'table',
    field: '回执',
    widths: [34, width - 34],
    rows: rows.map(([label, text, leastMm = 12]) => ({
      cells: [labelCell(label), textCell(text || undefined)],
      leastMm,
    })),
  },
  prose('签名', `${signer}：${blank(8)}`, { side: 'right', above: 30 }),
  prose('日期', '____年____月____日', { side: 'right', above: 8 }),
];
