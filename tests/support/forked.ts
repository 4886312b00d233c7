import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type Forked<T> = { readonly said: T; readonly end: () => Promise<void> };

/** Runs a program of the tests in a process of its own until its first message. It ends itself when nobody is at the other end, also when this process was killed. */
export const forked = async <T>(program: URL): Promise<Forked<T>> => {
  const child: ChildProcess = fork(program, { execArgv: [] });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${program.pathname} did not start`)));
  const [said] = (await Promise.race([once(child, 'message'), failed])) as [T];
  failed.catch(() => {});
  return {
    said,
    end: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};
