import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { ImportRun } from './use-import-run.ts';

type ImportResultProps = {
  readonly run: Exclude<ImportRun, { at: 'idle' }>;
  readonly onUndo: () => void;
  readonly onOther: () => void;
  readonly onDone: () => void;
};

/** While it is saved and after: how far, how many, and the way back. */
export const ImportResult = ({ run, onUndo, onOther, onDone }: ImportResultProps) => {
  const [asking, setAsking] = useState(false);
  if (run.at === 'saving' || run.at === 'undoing') return <Working run={run} />;
  return (
    <Sheet title={run.at === 'done' ? '导入完了' : '撤销完了'}>
      {run.problem ? (
        <Notice tone="bad" live>
          {problemSentence(run.problem)}
        </Notice>
      ) : null}
      <Notice tone={run.problem ? 'care' : 'good'} live>
        {run.at === 'done'
          ? `已存本机 ${run.clues} 件事项，联网后自动上传。`
          : `已撤销本次导入的 ${run.clues} 件事项。同一份文件以后还可以再导入。`}
      </Notice>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
        <Button variant="contained" autoFocus onClick={onDone}>
          去看排查台账
        </Button>
        <Button variant="outlined" onClick={onOther}>
          再导入一份
        </Button>
        {run.at === 'done' && run.clues > 0 ? (
          <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
            撤销本次导入
          </Button>
        ) : null}
      </Box>
      <ConfirmDialog
        open={asking}
        danger
        title="撤销本次导入"
        confirm={`撤销 ${run.clues} 条`}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onUndo();
        }}
      >
        <Typography>本次导入的事项、批次以及随之新建的单位和工程都会撤回。</Typography>
      </ConfirmDialog>
    </Sheet>
  );
};

const Working = ({
  run,
}: {
  readonly run: { readonly at: 'saving' | 'undoing'; readonly done: number; readonly of: number };
}) => (
  <Sheet title={run.at === 'saving' ? '正在存' : '正在撤销'}>
    <LinearProgress
      variant="determinate"
      value={run.of === 0 ? 0 : (run.done / run.of) * 100}
      aria-label="进度"
      sx={{ height: 8, mb: 2 }}
    />
    <Typography role="status">{`${run.done} / ${run.of}`}</Typography>
  </Sheet>
);
