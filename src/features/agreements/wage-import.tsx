import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ChangeEvent, useState } from 'react';
import { formatFen } from '../../../domain/format-fen.ts';
import { readPastedTable } from '../../../domain/import/read-pasted-table.ts';
import { readWageLines, type WageReading } from '../../../domain/import/wage-lines.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { wageTotalFen } from '../../../domain/wage-list.ts';
import { Notice } from '../../ui/notice.tsx';
import { useVault } from '../../vault/vault-context.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Wages } from './wage-sheet.tsx';

type WageImportProps = {
  readonly open: boolean;
  readonly current: Wages;
  readonly onTake: (wages: Wages) => void;
  readonly onClose: () => void;
};

/** New lines after those already there, in the order of the sheet. */
const joined = (current: Wages, reading: WageReading): Wages => {
  const last = Math.max(0, ...Object.values(current).map((line) => line.order));
  const added = Object.entries(reading.lines).map(([id, line]) => [id, { ...line, order: last + line.order }] as const);
  return { ...current, ...Object.fromEntries(added) };
};

/** What was read, before anything is taken: people, sums, the sheet's own total, every doubtful cell. */
const ReadingReport = ({ reading }: { reading: WageReading }) => {
  const total = wageTotalFen(reading.lines);
  const stated = reading.statedTotalFen;
  const doubts = reading.doubts.filter(({ weight }) => weight === 'doubt');
  const notes = reading.doubts.length - doubts.length;
  return (
    <Box>
      <Notice
        tone="good"
        live
      >{`读到 ${Object.keys(reading.lines).length} 人，逐行尚欠合计 ${formatFen(total)} 元。`}</Notice>
      {stated !== undefined && stated !== total ? (
        <Notice tone="bad">{`表里「合计」写的是 ${formatFen(stated)} 元，与逐行相加差 ${formatFen(Math.abs(stated - total))} 元，请核对。`}</Notice>
      ) : null}
      {notes > 0 ? (
        <Notice tone="plain">{`另有 ${notes} 格只是写法不同（如 2026.3 换成 2026-03），意思没变。`}</Notice>
      ) : null}
      {doubts.slice(0, 50).map((doubt) => (
        <Notice
          key={`${doubt.row}.${doubt.column}.${doubt.problem.code}`}
          tone={doubt.problem.severity === 'error' ? 'bad' : 'care'}
        >
          {`第 ${doubt.row} 行「${doubt.column}」：写的是「${doubt.seen}」，取为「${doubt.taken}」。${problemSentence(doubt.problem)}`}
        </Notice>
      ))}
    </Box>
  );
};

/** Paste from Excel/WPS, or choose an .xlsx: read, show, and only then take. */
export const WageImport = ({ open, current, onTake, onClose }: WageImportProps) => {
  const vault = useVault();
  const [pasted, setPasted] = useState('');
  const [reading, setReading] = useState<WageReading | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setPasted('');
    setReading(null);
    setTrouble(null);
    onClose();
  };
  const show = (read: ReturnType<typeof readWageLines>) => {
    setReading(read.ok ? read.value : null);
    setTrouble(
      read.ok ? null : problemSentence(read.problems[0] ?? { code: 'header-not-found', path: '', severity: 'error' }),
    );
  };
  const paste = (text: string) => {
    setPasted(text);
    if (text.trim() === '') return;
    show(readWageLines(readPastedTable(text), { newId: vault.newId }));
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setBusy(true);
    const sheets = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
    setBusy(false);
    if (!sheets.ok)
      return setTrouble(problemSentence(sheets.problems[0] ?? { code: 'file-damaged', path: '', severity: 'error' }));
    const sheet = sheets.value[0];
    if (sheet) show(readWageLines(sheet, { newId: vault.newId }));
  };
  const take = (replace: boolean) => {
    if (!reading) return;
    onTake(replace ? reading.lines : joined(current, reading));
    close();
  };
  const any = Object.keys(current).length > 0;
  return (
    <Dialog open={open} onClose={close} maxWidth="md" fullWidth aria-label="粘贴或导入工资清单">
      <DialogTitle>粘贴或导入工资清单</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          在 Excel 或 WPS 里选中整张表（连表头）复制，粘到下面；或者选一个 .xlsx 文件。先看读得对不对，再放进清单。
        </Typography>
        <TextField
          value={pasted}
          onChange={(event) => paste(event.target.value)}
          multiline
          minRows={4}
          maxRows={6}
          placeholder="在这里按 Ctrl+V"
          slotProps={{ htmlInput: { 'aria-label': '粘贴处', spellCheck: false } }}
        />
        <Button component="label" variant="outlined" disabled={busy} sx={{ my: 2 }}>
          {busy ? '正在读…' : '选 .xlsx 文件'}
          <input type="file" accept=".xlsx" hidden onChange={(event) => void choose(event)} />
        </Button>
        {trouble ? (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        ) : null}
        {reading ? <ReadingReport reading={reading} /> : null}
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        <Button onClick={close}>取消</Button>
        {any && reading ? (
          <Button variant="outlined" onClick={() => take(true)}>
            换掉现有清单
          </Button>
        ) : null}
        <Button variant="contained" disabled={!reading} onClick={() => take(false)}>
          {any ? '接在后面' : '放进清单'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
