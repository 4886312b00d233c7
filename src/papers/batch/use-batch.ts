import { useEffect, useRef, useState } from 'react';
import { useAttachments } from '../../attachments/attachments-context.ts';
import { useRecords } from '../../vault/vault-context.ts';
import type { BatchItem } from './batch-items.ts';
import { type BatchMade, makeBatch } from './make-batch.ts';

export type BatchState =
  | { readonly at: 'choosing' | 'failed' }
  | { readonly at: 'making'; readonly done: number; readonly all: number }
  | { readonly at: 'made'; readonly batch: BatchMade };

/** Puts documents together when asked, with progress, and stops when told or when the dialog is left. */
export const useBatch = () => {
  const attachments = useAttachments();
  const files = useRecords('attachment');
  const [state, setState] = useState<BatchState>({ at: 'choosing' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (items: readonly BatchItem[]) => {
    if (!attachments) return;
    const stop = new AbortController();
    running.current = stop;
    const onStep = (done: number) => setState({ at: 'making', done, all: items.length });
    onStep(0);
    const batch = await makeBatch({ items, files, attachments, signal: stop.signal, onStep }).catch(
      () => 'failed' as const,
    );
    if (stop.signal.aborted || batch === null) setState({ at: 'choosing' });
    else setState(batch === 'failed' ? { at: 'failed' } : { at: 'made', batch });
  };
  const cancel = () => running.current?.abort();
  const again = () => {
    cancel();
    setState({ at: 'choosing' });
  };
  return { state, start, cancel, again };
};
