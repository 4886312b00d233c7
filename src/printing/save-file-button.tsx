import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useRef, useState } from 'react';
import { codeSentence } from '../../domain/code-sentence.ts';
import type { Result } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { Notice, type Tone } from '../ui/notice.tsx';
import { useVault } from '../vault/vault-context.ts';
import { type CopyOf, saveCopy } from './save-copy.ts';

/** A file that is to be kept elsewhere, and whose content it is. */
export type FileToSave = { readonly bytes: Uint8Array; readonly fileName: string; readonly of: CopyOf };

type SaveFileButtonProps = {
  /** "导出 Excel", "另存 Word". */
  readonly word: string;
  /** Makes the bytes when the button is pressed; rejects or is ignored once `signal` has aborted. */
  readonly make: (signal: AbortSignal) => Promise<Result<FileToSave>>;
  readonly disabled?: boolean;
};

type Said = { readonly tone: Tone; readonly text: string };

const NOT_MADE: Said = { tone: 'bad', text: codeSentence('file-not-made') };

const useSaving = (make: SaveFileButtonProps['make']) => {
  const vault = useVault();
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = async (signal: AbortSignal): Promise<Said | null> => {
    const made = await make(signal);
    if (signal.aborted) return null;
    if (!made.ok) return { tone: 'bad', text: made.problems.map(problemSentence).join('') };
    const { of, bytes, fileName } = made.value;
    const { saved, problem } = await saveCopy(vault, of, bytes, fileName);
    if (problem) return { tone: 'bad', text: codeSentence(problem) };
    return saved ? { tone: 'good', text: '文件已存好。里面有个人信息，用完请妥善保管。' } : null;
  };
  const start = async () => {
    const stop = new AbortController();
    running.current = stop;
    setBusy(true);
    setSaid(null);
    const next = await save(stop.signal).catch(() => NOT_MADE);
    if (running.current !== stop) return;
    setBusy(false);
    if (!stop.signal.aborted) setSaid(next);
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setBusy(false);
  };
  return { busy, said, start, cancel, forget: () => setSaid(null) };
};

/** Makes a file when pressed, with a way to stop, and saves it where the person wants it; that it was taken along is put down for the county. */
export const SaveFileButton = ({ word, make, disabled = false }: SaveFileButtonProps) => {
  const { busy, said, start, cancel, forget } = useSaving(make);
  return (
    <>
      {busy ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }} role="status">
          <CircularProgress size={18} aria-hidden />
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            正在做文件
          </Box>
          <Button onClick={cancel}>停止</Button>
        </Box>
      ) : (
        <Button variant="outlined" disabled={disabled} onClick={() => void start()} sx={{ whiteSpace: 'nowrap' }}>
          {word}
        </Button>
      )}
      <Snackbar
        open={said !== null}
        onClose={(_, why) => (why === 'clickaway' ? undefined : forget())}
        autoHideDuration={said?.tone === 'good' ? 10_000 : null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <Box sx={{ boxShadow: 3, '& > *': { mb: 0 } }}>
          {said ? (
            <Notice tone={said.tone} live actions={<Button onClick={forget}>知道了</Button>}>
              {said.text}
            </Notice>
          ) : null}
        </Box>
      </Snackbar>
    </>
  );
};
