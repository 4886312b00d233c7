import { themeQuartz } from 'ag-grid-community';
import { INK } from './theme.ts';

/** The looks of every grid (docs/ui.md). */
export const paperGridTheme = themeQuartz.withParams({
  accentColor: INK.action,
  backgroundColor: INK.sheet,
  borderColor: INK.line,
  foregroundColor: INK.ink,
  headerBackgroundColor: '#ece8de',
  headerTextColor: INK.ink,
  fontFamily: 'inherit',
  fontSize: 15,
  headerFontSize: 15,
  headerFontWeight: 700,
  rowHeight: 38,
  headerHeight: 40,
  spacing: 6,
  wrapperBorderRadius: 4,
  oddRowBackgroundColor: '#fbfaf7',
});
