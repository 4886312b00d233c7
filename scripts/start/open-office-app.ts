import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { electronBinary } from './electron-binary.ts';
import { fetchElectron } from './fetch-electron.ts';
import { officeAppCommand } from './office-app-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

const findElectron = async (): Promise<string | null> => {
  const there = electronBinary();
  if (there) return there;
  say('正在取 Electron（最多等 60 秒）…');
  return fetchElectron();
};

/** Opens the office app: in Electron when it is there or comes within a minute, else in a browser; says which. */
export const openOfficeApp = async (address: string, main: string): Promise<void> => {
  const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const binary = screen && existsSync(main) ? await findElectron() : null;
  const opening = officeAppCommand({ address, platform: process.platform, screen, binary });
  say(opening.said);
  if (opening.command === null) return;
  const child = spawn(opening.command, opening.args, {
    cwd: ROOT,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, FENGQIAO_SERVER: address },
  });
  const failed = () => say(`没能自动打开，请自己在浏览器里打开 ${address}`);
  child.on('error', failed);
  child.on('exit', (code) => code !== 0 && failed());
  child.unref();
};
