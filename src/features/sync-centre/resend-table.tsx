import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import type { Change, FieldSet } from '../../../domain/change.ts';
import { valueAt } from '../../../domain/doc-path.ts';
import { fieldName } from '../../../domain/field-names.ts';
import { fieldText } from '../../../domain/field-text.ts';
import { useVault } from '../../vault/vault-context.ts';
import { docNow } from './describe-change.ts';
import { isFreeText } from './is-free-text.ts';

type ResendTableProps = {
  readonly change: Change;
  readonly sets: readonly FieldSet[];
  /** Paths the person leaves out. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (path: string) => void;
  readonly onText: (path: string, text: string) => void;
};

/** One row per field: 现在 and 填写的; text can be mended in place. */
export const ResendTable = ({ change, sets, left, onToggle, onText }: ResendTableProps) => {
  const doc = docNow(useVault(), change.kind, change.recordId);
  return (
    <Table aria-label="这次改动的内容">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 72 }}>上传</TableCell>
          <TableCell sx={{ width: 200 }}>栏目</TableCell>
          <TableCell>现在</TableCell>
          <TableCell>填写的</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {sets.map(({ path, now }) => {
          const name = fieldName(change.kind, path, doc);
          return (
            <TableRow key={path}>
              <TableCell padding="checkbox">
                <Checkbox
                  checked={!left.has(path)}
                  onChange={() => onToggle(path)}
                  slotProps={{ input: { 'aria-label': `上传「${name}」` } }}
                />
              </TableCell>
              <TableCell>{name}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>
                {fieldText(change.kind, path, doc ? valueAt(doc, path) : undefined)}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>
                {typeof now === 'string' && isFreeText(path) ? (
                  <TextField
                    value={now}
                    multiline
                    disabled={left.has(path)}
                    onChange={(event) => onText(path, event.target.value)}
                    slotProps={{ htmlInput: { 'aria-label': name } }}
                  />
                ) : (
                  fieldText(change.kind, path, now)
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
};
