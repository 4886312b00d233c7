import { Worker } from 'node:worker_threads';
import type { SliceReport, SliceTask } from './run-slice.ts';

/** A slice of worlds in a thread of its own: the digest that a world replaces is nobody else's there. */
export const startSlice = (task: SliceTask): Promise<SliceReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./run-slice.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
