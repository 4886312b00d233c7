import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { codeSentence } from '../../domain/code-sentence.ts';
import { DUPLEX_WAYS, type DuplexWay } from '../../domain/kinds/print-job.ts';
import type { Printers } from '../../protocol/printing.ts';
import { Notice } from '../ui/notice.tsx';
import type { PrintChoice } from './print-choice.ts';

const SIDES: Readonly<Record<DuplexWay, string>> = {
  单面: '单面',
  双面长边翻: '双面，长边翻（像书）',
  双面短边翻: '双面，短边翻（像挂历）',
};

type FieldsProps = {
  readonly printers: Printers;
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
  readonly onLook: () => void;
  readonly disabled: boolean;
};

/** Printer, copies, sides: as far as this computer lets us choose. */
export const PrinterFields = ({ printers, choice, onChange, onLook, disabled }: FieldsProps) => {
  if (printers.way === 'browser')
    return <Box sx={{ color: 'text.secondary', mb: 2 }}>打印机、份数和单双面在浏览器弹出的窗口里选。</Box>;
  if (printers.problem)
    return (
      <Notice tone="bad" actions={<Button onClick={onLook}>再找一次</Button>}>
        {codeSentence(printers.problem)}
      </Notice>
    );
  const isDialog = printers.way === 'dialog';
  return (
    <>
      {isDialog ? (
        <FormControlLabel
          sx={{ display: 'flex', mb: 2 }}
          control={
            <Checkbox
              checked={choice.silent}
              disabled={disabled}
              onChange={(event) => onChange({ ...choice, silent: event.target.checked })}
            />
          }
          label="直接打印（不弹窗口）"
        />
      ) : null}
      {isDialog && !choice.silent ? (
        <Box sx={{ color: 'text.secondary', mb: 2 }}>打印机、份数和单双面在弹出的窗口里选。</Box>
      ) : (
        <Box
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 84px', columnGap: 2, rowGap: 4, mb: 3, mt: 2 }}
        >
          <TextField
            select
            size="small"
            label="打印机"
            value={choice.printer ?? ''}
            disabled={disabled}
            onChange={(event) => onChange({ ...choice, printer: event.target.value || null })}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            {isDialog ? <MenuItem value="">系统默认打印机</MenuItem> : null}
            {printers.printers.map(({ name, label }) => (
              <MenuItem key={name} value={name}>
                {name === printers.defaultName ? `${label}（默认）` : label}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            size="small"
            label="份数"
            type="number"
            value={choice.copies === 0 ? '' : choice.copies}
            error={choice.copies < 1}
            disabled={disabled}
            onChange={(event) =>
              onChange({ ...choice, copies: Math.min(99, Math.trunc(Number(event.target.value)) || 0) })
            }
            slotProps={{ htmlInput: { min: 1, max: 99, inputMode: 'numeric' } }}
          />
          <TextField
            select
            size="small"
            label="单双面"
            value={choice.duplex}
            disabled={disabled}
            onChange={(event) => onChange({ ...choice, duplex: event.target.value as DuplexWay })}
          >
            {DUPLEX_WAYS.map((way) => (
              <MenuItem key={way} value={way}>
                {SIDES[way]}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      )}
    </>
  );
};
