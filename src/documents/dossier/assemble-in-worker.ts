import type { AssembleAnswer, AssembleQuestion } from './assemble-worker.ts';

type Assembling = AssembleQuestion & { readonly onPart: (done: number) => void; readonly signal: AbortSignal };

/** Binds a dossier off the main thread, in a worker of its own that ends with it; null when it was stopped or could not be done. */
export const assembleInWorker = ({ onPart, signal, ...frame }: Assembling): Promise<Uint8Array<ArrayBuffer> | null> => {
  const worker = new Worker(new URL('./assemble-worker.ts', import.meta.url), { type: 'module' });
  const bound = new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<AssembleAnswer>) => {
      if ('done' in data) onPart(data.done);
      else resolve(data.bytes);
    };
    worker.onerror = () => resolve(null);
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage(frame satisfies AssembleQuestion);
  });
  return bound.finally(() => worker.terminate());
};
