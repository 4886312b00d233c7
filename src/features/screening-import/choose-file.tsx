import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { INK } from '../../ui/theme.ts';

type ChooseFileProps = {
  readonly problem: Problem | undefined;
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
};

/** Step one: an .xlsx by button or by dragging it here, or the table pasted. */
export const ChooseFile = ({ problem, onFile, onPaste }: ChooseFileProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Sheet title="选台账文件">
      {problem ? (
        <Notice tone="bad" live>
          {problemSentence(problem)}
        </Notice>
      ) : null}
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{ border: `2px dashed ${over ? INK.action : INK.line}`, borderRadius: 1, p: 8, mb: 4, textAlign: 'center' }}
      >
        <Typography sx={{ mb: 3 }}>把 .xlsx 台账拖到这里，或者</Typography>
        <Button variant="contained" autoFocus sx={{ textTransform: 'none' }} onClick={() => input.current?.click()}>
          选 .xlsx 文件
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="台账文件"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </Box>
      <TextField
        label="也可以从 Excel 或 WPS 复制整张表（连表头），粘到这里"
        value=""
        onChange={(event) => onPaste(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
    </Sheet>
  );
};
