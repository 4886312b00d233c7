import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { LeftOut } from './make-dossier.ts';
import type { DossierState } from './use-dossier.ts';

const WHY: Readonly<Record<LeftOut['why'], string>> = {
  'never-stored': '定稿时没有存下版面，请把签字的原件扫描后作为附件加上',
  'not-paper': '这种文件装不进卷里，请另外保管并写进卷宗情况说明',
  away: '版面不在这台电脑上，现在取不来，连上县里后再组卷',
  damaged: '这台电脑上的文件与原来的不一致，没有装进去',
};

type MakeSheetProps = {
  readonly state: DossierState;
  readonly ready: boolean;
  readonly errors: number;
  readonly start: () => void;
  readonly cancel: () => void;
};

/** One press puts the dossier together; it can be stopped, and it says what is not in it. */
export const MakeSheet = ({ state, ready, errors, start, cancel }: MakeSheetProps) => (
  <Sheet title="组卷" note="卷皮、卷内目录和封底自动做好，页号按实际页数编。">
    {state.at === 'making' ? (
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <LinearProgress
          variant="determinate"
          value={(100 * state.done) / state.all}
          aria-label="组卷进度"
          sx={{ flex: 1, height: 10 }}
        />
        <Button variant="outlined" onClick={cancel}>
          停止
        </Button>
      </Box>
    ) : (
      <Button variant="contained" disabled={!ready} onClick={start}>
        {state.at === 'made' ? '重新组卷' : errors > 0 ? '先组一份看看' : '组成一卷'}
      </Button>
    )}
    {state.at === 'made'
      ? state.dossier.leftOut.map(({ title, why }) => (
          <Notice key={`${title}${why}`} tone="care">{`《${title}》没有装进去：${WHY[why]}。`}</Notice>
        ))
      : null}
    {state.at === 'failed'
      ? state.sentences.map((sentence) => (
          <Notice key={sentence} tone="bad" live>
            {sentence}
          </Notice>
        ))
      : null}
  </Sheet>
);
