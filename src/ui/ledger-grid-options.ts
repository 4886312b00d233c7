import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  ColumnAutoSizeModule,
  DateFilterModule,
  EventApiModule,
  ExternalFilterModule,
  type GridOptions,
  GridStateModule,
  LocaleModule,
  type Module,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community';
import { paperGridTheme } from './paper-grid-theme.ts';

/** The parts of AG Grid that a ledger uses. */
export const LEDGER_MODULES: Module[] = [
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  DateFilterModule,
  EventApiModule,
  ExternalFilterModule,
  GridStateModule,
  LocaleModule,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
];

const DEFAULT_COLUMN: ColDef = {
  sortable: true,
  filter: true,
  resizable: true,
  minWidth: 80,
  tooltipValueGetter: ({ valueFormatted, value }) => valueFormatted ?? value,
};

/** What every ledger's table has in common. */
export const LEDGER_OPTIONS: GridOptions = {
  theme: paperGridTheme,
  localeText: AG_GRID_LOCALE_CN,
  defaultColDef: DEFAULT_COLUMN,
  suppressDragLeaveHidesColumns: true,
  // That nothing is there, or nothing fits, the ledger says itself.
  suppressOverlays: ['noRows', 'noMatchingRows'],
  tooltipShowMode: 'whenTruncated',
  tooltipShowDelay: 600,
  animateRows: false,
  rowBuffer: 3,
};
