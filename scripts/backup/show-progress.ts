import { type OnProgress, progressWord } from '../../server/backup/progress.ts';

/** Shows where the work is: in place on a terminal, else one line per step. */
export const showProgress = (): { readonly tell: OnProgress; readonly end: () => void } => {
  const inPlace = process.stderr.isTTY === true;
  let lastStep = '';
  const tell: OnProgress = (progress) => {
    if (inPlace) process.stderr.write(`\r\u001B[K${progressWord(progress)}　按 Ctrl+C 取消`);
    else if (progress.step !== lastStep) process.stderr.write(`${progressWord({ ...progress, of: 0 })}\n`);
    lastStep = progress.step;
  };
  return { tell, end: () => void (inPlace && process.stderr.write('\r\u001B[K')) };
};

/** Ctrl+C asks the work to stop and take away what is half; a second one ends at once. */
export const cancelByKey = (): AbortSignal => {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => (cancel.signal.aborted ? process.exit(130) : cancel.abort()));
  return cancel.signal;
};
