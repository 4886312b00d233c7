import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ClueColumn } from '../../../domain/import/column-names.ts';
import type { Header } from '../../../domain/import/find-header.ts';
import type { Sheet } from '../../../domain/import/sheet.ts';

const MOST_ROWS = 30;

type HeaderChoiceProps = {
  readonly sheet: Sheet;
  readonly header: Header<ClueColumn> | null;
  readonly onHeader: (top: number, depth: 1 | 2) => void;
};

/** Where the head stands: found by itself, and to be put right by hand. */
export const HeaderChoice = ({ sheet, header, onHeader }: HeaderChoiceProps) => {
  const rows = Array.from({ length: Math.min(MOST_ROWS, sheet.rows.length) }, (_, row) => row);
  const words = (row: number) =>
    (sheet.rows[row] ?? [])
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 24);
  return (
    <Box sx={{ display: 'flex', gap: 3, mb: 4 }}>
      <TextField
        select
        label="表头从哪一行开始"
        value={header ? String(header.top) : ''}
        onChange={(event) => onHeader(Number(event.target.value), header?.depth ?? 1)}
        sx={{ maxWidth: 420 }}
      >
        {rows.map((row) => (
          <MenuItem key={row} value={String(row)}>
            {`第 ${row + 1} 行  ${words(row)}`}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label="表头占几行"
        value={String(header?.depth ?? 1)}
        onChange={(event) => onHeader(header?.top ?? 0, event.target.value === '2' ? 2 : 1)}
        sx={{ maxWidth: 140 }}
      >
        <MenuItem value="1">1 行</MenuItem>
        <MenuItem value="2">2 行</MenuItem>
      </TextField>
    </Box>
  );
};
