import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { CLUE_COLUMNS, type ClueColumn } from '../../../domain/import/column-names.ts';
import type { Header, Mapping } from '../../../domain/import/find-header.ts';
import {
  columnLetters,
  fieldWord,
  type MappedColumn,
  mappedColumns,
  remapColumn,
} from '../../../domain/import/map-columns.ts';
import { cellAt, type Sheet } from '../../../domain/import/sheet.ts';

const FIELDS = Object.keys(CLUE_COLUMNS) as ClueColumn[];

type MappingTableProps = {
  readonly sheet: Sheet;
  readonly header: Header<ClueColumn>;
  readonly onMapping: (mapping: Mapping<ClueColumn>) => void;
};

/** Every column of the file with the field it goes to; each can be given to another field or left out. */
export const MappingTable = ({ sheet, header, onMapping }: MappingTableProps) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))', gap: 3 }}>
    {mappedColumns(header).map((mapped) => (
      <MappedField
        key={mapped.column}
        mapped={mapped}
        example={cellAt(sheet, header.bodyTop, mapped.column).text}
        onField={(field) => onMapping(remapColumn(header.mapping, mapped.column, field))}
      />
    ))}
  </Box>
);

type MappedFieldProps = {
  readonly mapped: MappedColumn<ClueColumn>;
  readonly example: string;
  readonly onField: (field: ClueColumn | null) => void;
};

const MappedField = ({ mapped, example, onField }: MappedFieldProps) => (
  <TextField
    select
    label={`${columnLetters(mapped.column)} 列「${mapped.label || '无表头'}」`}
    value={mapped.field ?? ''}
    onChange={(event) => onField(FIELDS.find((field) => field === event.target.value) ?? null)}
    helperText={example ? `例：${[...example].slice(0, 14).join('')}` : '首行为空'}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
  >
    <MenuItem value="">不导入</MenuItem>
    {FIELDS.map((field) => (
      <MenuItem key={field} value={field}>
        {fieldWord(CLUE_COLUMNS, field)}
      </MenuItem>
    ))}
  </TextField>
);
