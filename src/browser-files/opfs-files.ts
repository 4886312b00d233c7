import type { OpfsAnswer, OpfsAsk } from './opfs-ask.ts';

type Question = OpfsAsk extends infer A ? (A extends { id: number } ? Omit<A, 'id'> : never) : never;

export type OpfsFiles = {
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<Uint8Array | null>;
  readonly append: (name: string, at: number, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly putWhole: (name: string, bytes: Uint8Array) => Promise<void>;
};

const startWorker = (): ((question: Question) => Promise<unknown>) => {
  const worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (trouble: Error) => void }>();
  let next = 1;
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('files: the worker failed'));
    waiting.clear();
  };
  worker.onerror = failAll;
  worker.onmessage = ({ data }: MessageEvent<OpfsAnswer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asker?.resolve(data.value);
    else asker?.reject(new Error('files: not written'));
  };
  return (question) =>
    new Promise((resolve, reject) => {
      const id = next;
      next += 1;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...question, id });
    });
};

/** The origin private file system, through a worker (only there a file can be flushed). Null where the browser has none: then the journal lives in memory alone, which 设置 says. */
export const opfsFiles = (): OpfsFiles | null => {
  if (typeof Worker === 'undefined' || typeof navigator.storage?.getDirectory !== 'function') return null;
  let ask: ReturnType<typeof startWorker> | null = null;
  const asked = (question: Question): Promise<unknown> => {
    ask ??= startWorker();
    return ask(question);
  };
  return {
    list: async () => (await asked({ does: 'list' })) as readonly string[],
    read: async (name) => (await asked({ does: 'read', name })) as Uint8Array | null,
    append: async (name, at, bytes) => void (await asked({ does: 'append', name, at, bytes })),
    remove: async (name) => void (await asked({ does: 'remove', name })),
    putWhole: async (name, bytes) => void (await asked({ does: 'putWhole', name, bytes })),
  };
};
