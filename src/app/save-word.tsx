import Box from '@mui/material/Box';
import { codeSentence } from '../../domain/code-sentence.ts';
import { INK } from '../ui/theme.ts';
import { TimeText } from '../ui/time-text.tsx';
import { useSaveState } from './save-state.ts';

/** 已存本机 after a save; a slow or failed one in red, with what to do. */
export const SaveWord = ({ now }: { readonly now: Date }) => {
  const { state, at } = useSaveState();
  if (state === 'none') return null;
  const bad = state === 'slow' || state === 'failed';
  return (
    <Box component="span" role={bad ? 'alert' : 'status'} sx={{ color: bad ? INK.red : INK.green, fontWeight: 700 }}>
      {state === 'saving' ? '正在保存' : null}
      {state === 'slow' ? codeSentence('save-slow') : null}
      {state === 'failed' ? '✕ 这一次没有存上' : null}
      {state === 'saved' ? (
        <>
          ✓ 已存本机 <TimeText at={at} now={now} />
        </>
      ) : null}
    </Box>
  );
};
