import { BorderStyle, type ITableCellOptions, type Paragraph, TableCell, VerticalAlignTable, WidthType } from 'docx';
import { RULE_EIGHTHS, twips } from './word-units.ts';

const RULE = { style: BorderStyle.SINGLE, size: RULE_EIGHTHS, color: '333333' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const RULED = { top: RULE, bottom: RULE, left: RULE, right: RULE } as const;
export const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

export type WordCell = {
  readonly children: readonly Paragraph[];
  /** Twips. */
  readonly width: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly top?: boolean;
  readonly borders?: ITableCellOptions['borders'];
  /** White inside, in points: beside, and above and below. */
  readonly beside: number;
  readonly above: number;
};

/** A cell of a table of Word. */
export const wordCell = ({
  children,
  width,
  columns = 1,
  rows = 1,
  top = false,
  borders = RULED,
  beside,
  above,
}: WordCell): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: {
      left: twips(beside),
      right: twips(beside),
      top: twips(above),
      bottom: twips(above),
      marginUnitType: WidthType.DXA,
    },
    ...(borders ? { borders } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  });
