import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { BLANK_OF } from '../../printing/print-place.ts';
import { PrintSheet } from '../../printing/print-sheet.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type BatchItem, batchMonths } from './batch-items.ts';
import type { LeftOut } from './make-batch.ts';
import { useBatch } from './use-batch.ts';

const CHOSEN = '选中的';

const WHY: Readonly<Record<LeftOut['why'], string>> = {
  'never-stored': '定稿时没有存下版面',
  away: '定稿的版面不在这台电脑上，现在取不来，连上县里后再合印',
  damaged: '这台电脑上的版面与定稿时不一致',
  'not-marked': '没有印上「副本」标记，请再试一次',
};

/** What the register of prints says was printed together; it is cut where it becomes too long. */
const titleOf = (printed: readonly BatchItem[]): string =>
  `合印 ${printed.length} 份：${printed.map(({ title }) => title).join('；')}`;

type BatchDialogProps = {
  readonly all: readonly BatchItem[];
  readonly chosen: readonly BatchItem[];
  readonly onClose: () => void;
};

/** 合印: the chosen documents, or those of a month, as one file with a preview; every page of it is a 副本. */
export const BatchDialog = ({ all, chosen, onClose }: BatchDialogProps) => {
  const months = batchMonths(all);
  const [which, setWhich] = useState(chosen.length > 0 ? CHOSEN : (months[0] ?? ''));
  const items = which === CHOSEN ? chosen : all.filter(({ month }) => month === which);
  const { state, start, cancel, again } = useBatch();
  const made = state.at === 'made' ? state.batch.made : null;
  const leftOut = state.at === 'made' ? state.batch.leftOut : [];
  const printed = state.at === 'made' ? state.batch.printed : [];
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="batch-title">
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 3 }}>
        <DialogTitle id="batch-title" sx={{ flex: 1 }}>
          合印文书
        </DialogTitle>
        <Button onClick={onClose}>关闭</Button>
      </Box>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) 560px',
          gap: 3,
          px: 3,
          pb: 3,
        }}
      >
        <Box sx={{ overflow: 'auto' }}>
          <Sheet title="印哪些" note={`${items.length} 份，只印定稿的；每一页都印「副本」，原件在各自的页面上打印`}>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 3 }}>
              <TextField
                select
                label="范围"
                value={which}
                onChange={({ target }) => {
                  setWhich(target.value);
                  again();
                }}
                sx={{ width: 220 }}
              >
                {chosen.length > 0 ? <MenuItem value={CHOSEN}>{`选中的 ${chosen.length} 份`}</MenuItem> : null}
                {months.map((month) => (
                  <MenuItem
                    key={month}
                    value={month}
                  >{`${month.slice(0, 4)}年${Number(month.slice(5))}月定稿的`}</MenuItem>
                ))}
              </TextField>
              {state.at === 'making' ? (
                <>
                  <LinearProgress
                    variant="determinate"
                    value={(100 * state.done) / Math.max(1, state.all)}
                    aria-label="合印进度"
                    sx={{ flex: 1, height: 10 }}
                  />
                  <Button variant="outlined" onClick={cancel}>
                    停止
                  </Button>
                </>
              ) : (
                <Button variant="contained" disabled={items.length === 0} onClick={() => void start(items)}>
                  合成一份
                </Button>
              )}
            </Box>
            {state.at === 'failed' ? (
              <Notice tone="bad" live>
                没有合成，文书都还在。请再试一次。
              </Notice>
            ) : null}
            {leftOut.map(({ item, why }) => (
              <Notice key={item.id} tone="care">{`《${item.title}》没有合进去：${WHY[why]}。`}</Notice>
            ))}
          </Sheet>
          {made ? (
            <PrintSheet
              of={{ kind: 'paper', id: `${BLANK_OF}合印`, form: '合印', title: titleOf(printed), isCopy: true }}
              made={made}
              busy={false}
            />
          ) : null}
        </Box>
        <PreviewPane made={made} busy={state.at === 'making'} trouble={[]} width={520} />
      </Box>
    </Dialog>
  );
};
