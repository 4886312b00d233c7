import type { PhotoCopyAnswer, PhotoCopyQuestion } from './photo-copy-worker.ts';

/** A small upright JPEG of a photo, made off the main thread; null when the browser cannot read the picture (it is attached without). */
export const photoCopy = (photo: Blob): Promise<PhotoCopyAnswer['copy']> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./photo-copy-worker.ts', import.meta.url), { type: 'module' });
    const end = (copy: PhotoCopyAnswer['copy']) => {
      worker.terminate();
      resolve(copy);
    };
    worker.onmessage = ({ data }: MessageEvent<PhotoCopyAnswer>) => end(data.copy);
    worker.onerror = () => end(null);
    worker.postMessage({ id: 1, photo } satisfies PhotoCopyQuestion);
  });
