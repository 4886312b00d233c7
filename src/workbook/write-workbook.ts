import type { Result } from '../../domain/problem.ts';
import type { TableBook } from './table-book.ts';

const NOT_MADE: Result<never> = { ok: false, problems: [{ code: 'file-not-made', path: '', severity: 'error' }] };

const inWorker = (book: TableBook, signal?: AbortSignal): Promise<Uint8Array | null> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' });
    const end = (finish: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = () => end(() => reject(signal?.reason));
    worker.onmessage = (event: MessageEvent<Uint8Array | null>) => end(() => resolve(event.data));
    worker.onerror = () => end(() => resolve(null));
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.postMessage(book);
  });

/** Writes a table as .xlsx off the main thread. `signal` cancels at once (rejects with its reason). */
export const writeWorkbook = async (
  book: TableBook,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Result<Uint8Array>> => {
  signal?.throwIfAborted();
  const bytes = await inWorker(book, signal);
  return bytes ? { ok: true, value: bytes } : NOT_MADE;
};
