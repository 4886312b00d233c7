import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary, electronFolder } from './electron-binary.ts';

/** How long the Electron binary may take to arrive. */
const FETCH_MS = 60_000;

/** Runs Electron's own installer, at most so long; answers the program if it came. The county server goes on answering meanwhile. */
export const fetchElectron = async (
  installer = join(electronFolder(), 'install.js'),
  limitMs = FETCH_MS,
): Promise<string | null> => {
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' });
  await new Promise((resolve) => child.on('error', resolve).on('exit', resolve));
  return electronBinary();
};
