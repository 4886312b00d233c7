import { spawn } from 'node:child_process';

/** A print service that hangs must not hang the window. */
const LIMIT_MS = 15_000;

/** `code` -1: it was ended by us, or could not be started. */
export type ToolEnd = { readonly code: number; readonly out: string; readonly missing: boolean };

/** Runs one tool of the system in its plain English, gives it `input`, and answers how it ended; never throws. `missing`: there is no such tool. */
export const runTool = (
  command: string,
  args: readonly string[],
  input?: Uint8Array,
  limitMs = LIMIT_MS,
): Promise<ToolEnd> =>
  new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' };
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], timeout: limitMs });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    // A tool that ends without reading breaks the pipe; how it ended is said by its exit.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', () => resolve({ code: -1, out: '', missing: true }));
    child.on('close', (code) => resolve({ code: code ?? -1, out, missing: false }));
  });
