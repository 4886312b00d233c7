import { labelCell } from '../../paper/label-cell.ts';
import type { Block } from '../../paper/paper.ts';
import { textCell } from '../../paper/text-cell.ts';
import { whole } from '../../paper/whole.ts';

const TIME = '____年____月____日____时';

/** Below a letter, for the file: how and when it was handed over, and who took it. */
export const deliveryTable = (): Block =>
  whole({
    block: 'table',
    field: '送达情况',
    widths: [22, 66, 22, 50],
    rows: [
      {
        cells: [
          labelCell('送达方式'),
          textCell('□当面　□邮寄（单号：____________________）　□短信　□电话　□其他：__________', { columns: 3 }),
        ],
      },
      { cells: [labelCell('送达时间'), textCell(TIME), labelCell('送达人'), textCell(undefined)], leastMm: 12 },
      { cells: [labelCell('收件人\n签收'), textCell(undefined), labelCell('备注'), textCell(undefined)], leastMm: 16 },
    ],
  });
