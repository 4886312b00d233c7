import type { PdfMark } from './mark-pdf.ts';
import type { MarkAnswer, MarkQuestion } from './mark-worker.ts';

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (bytes: Uint8Array | null) => void>();

const started = (): Worker => {
  if (worker) return worker;
  worker = new Worker(new URL('./mark-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<MarkAnswer>) => {
    waiting.get(data.id)?.(data.bytes);
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
    worker = null;
  };
  return worker;
};

/** Lays a mark over stored bytes off the main thread; null when it could not be done, and then nothing is printed. */
export const markInWorker = (bytes: Uint8Array, mark: PdfMark): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    lastId += 1;
    waiting.set(lastId, resolve);
    started().postMessage({ id: lastId, bytes, mark } satisfies MarkQuestion);
  });
