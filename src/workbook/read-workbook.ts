import type { Sheet } from '../../domain/import/sheet.ts';
import type { Result } from '../../domain/problem.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

const inWorker = (bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Sheet[]>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    const end = (finish: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = () => end(() => reject(signal?.reason));
    worker.onmessage = (event: MessageEvent<Result<Sheet[]>>) => end(() => resolve(event.data));
    // Out of memory or a broken parser ends the worker, not the window.
    worker.onerror = () => end(() => resolve(fileProblem('file-damaged')));
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.postMessage(bytes);
  });

/**
 * Reads an .xlsx from outside; expected failures are problems with a file-… code. `signal` cancels at once (rejects with its reason).
 * Where there are no web workers (Node) it runs in place.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  fileName: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Result<Sheet[]>> => {
  signal?.throwIfAborted();
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) return fileProblem('file-too-large', { limitMb: 20 });
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zip && /\.(?:csv|txt)$/iu.test(fileName)) return fileProblem('file-not-xlsx', { seen: 'csv' });
  if (typeof Worker !== 'undefined') return inWorker(bytes, signal);
  const { parseWorkbook } = await import('./parse-workbook.ts');
  return parseWorkbook(bytes);
};
