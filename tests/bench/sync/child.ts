import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Child<T> = { readonly told: T; readonly process: ChildProcess; readonly stop: () => void };

/** A process of this folder, ready when it has sent its first message. It ends when the line to it is closed. */
export const startChild = <T>(file: string, args: readonly string[]): Promise<Child<T>> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args]);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    child.once('message', (told) =>
      resolve({ told: told as T, process: child, stop: () => child.connected && child.disconnect() }),
    );
  });
