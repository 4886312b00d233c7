import type { Result } from '../../domain/problem.ts';
import type { OwnGlyphs } from './own-glyphs.ts';
import type { Paper } from './paper/paper.ts';
import type { RenderAnswer, RenderQuestion } from './render-worker.ts';

type Rendered = Result<Uint8Array<ArrayBuffer>>;

const FAILED: Rendered = { ok: false, problems: [{ code: 'render-failed', path: '', severity: 'error' }] };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (answer: Rendered) => void>();

const resultOf = ({ bytes, problems }: RenderAnswer): Rendered => {
  if (problems.length) return { ok: false, problems };
  return bytes ? { ok: true, value: bytes } : FAILED;
};

const started = (): Worker => {
  if (worker) return worker;
  worker = new Worker(new URL('./render-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<RenderAnswer>) => {
    waiting.get(data.id)?.(resultOf(data));
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    for (const resolve of waiting.values()) resolve(FAILED);
    waiting.clear();
    worker = null;
  };
  return worker;
};

/** Sets a paper and makes its bytes off the main thread, so that typing never waits; or which character of which field stands in the way. */
export const renderInWorker = (paper: Paper, own: OwnGlyphs = {}): Promise<Rendered> =>
  new Promise((resolve) => {
    lastId += 1;
    waiting.set(lastId, resolve);
    started().postMessage({ id: lastId, paper, own } satisfies RenderQuestion);
  });

/** Has pdfmake and the common fonts loaded before the first document is asked for; call it when the first screen stands. */
export const warmRenderer = (): void => started().postMessage({ id: 0, warm: true } satisfies RenderQuestion);
