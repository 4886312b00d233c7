import type { BridgeAsks } from '../../protocol/bridge.ts';
import type { BlobAnswer, BlobAsk } from './opfs-blob-ask.ts';

type BlobAsks = {
  readonly [K in Extract<keyof BridgeAsks, `blob${string}`>]: (
    ...args: Parameters<BridgeAsks[K]>
  ) => Promise<ReturnType<BridgeAsks[K]>>;
};
type Waiting = { readonly resolve: (value: never) => void; readonly reject: (trouble: Error) => void };
/** `Omit` over each member of the union by itself. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

const started = (): Worker => {
  if (worker) return worker;
  worker = new Worker(new URL('./opfs-blob-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<BlobAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value as never);
    else asked?.reject(new DOMException('', String(data.value)));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('opfs: the file worker ended'));
    waiting.clear();
    worker = null;
  };
  return worker;
};

const ask = <T>(question: WithoutId<BlobAsk>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
    started().postMessage({ ...question, id: lastId });
  });

/** Browser edition: attachments in the origin private file system, written by a worker. */
export const opfsBlobs = (): BlobAsks => ({
  blobAppend: (name, at, bytes) => ask({ does: 'append', name, at, bytes }),
  blobCommit: (name) => ask({ does: 'commit', name }),
  blobDiscard: (name) => ask({ does: 'discard', name }),
  blobRead: (name, at, length) => ask({ does: 'read', name, at, length }),
  blobSize: (name) => ask({ does: 'size', name }),
  blobRemove: (name) => ask({ does: 'remove', name }),
});
