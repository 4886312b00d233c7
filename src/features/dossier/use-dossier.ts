import { useCallback, useEffect, useRef, useState } from 'react';
import type { DossierRecords } from '../../../domain/dossier/dossier-records.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { useAttachments } from '../../attachments/attachments-context.ts';
import { useVault } from '../../vault/vault-context.ts';
import { type DossierMade, makeDossier } from './make-dossier.ts';

export type DossierState =
  | { readonly at: 'idle' }
  | { readonly at: 'making'; readonly done: number; readonly all: number }
  | { readonly at: 'made'; readonly dossier: DossierMade }
  | { readonly at: 'failed'; readonly sentences: readonly string[] };

/** Puts a dossier together when asked, with progress, and stops when told or when the page is left. */
export const useDossier = (records: DossierRecords) => {
  const vault = useVault();
  const attachments = useAttachments();
  const [state, setState] = useState<DossierState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(async () => {
    if (!attachments) return;
    const stop = new AbortController();
    running.current = stop;
    setState({ at: 'making', done: 0, all: 1 });
    const onStep = (done: number, all: number) => setState({ at: 'making', done, all });
    const made = await makeDossier({ vault, attachments, records, signal: stop.signal, onStep }).catch(() => [
      { code: 'render-failed' as const, path: '', severity: 'error' as const },
    ]);
    if (stop.signal.aborted || made === null) setState({ at: 'idle' });
    else if ('made' in made) setState({ at: 'made', dossier: made });
    else setState({ at: 'failed', sentences: made.map(problemSentence) });
  }, [attachments, records, vault]);
  return { state, start, cancel: () => running.current?.abort(), ready: attachments !== null };
};
