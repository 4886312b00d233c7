import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App, CommandLine } from 'electron';

type Path = Parameters<App['getPath']>[0];

class StandInCommandLine implements Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> {
  readonly switches = new Map<string, string>();
  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value);
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name);
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? '';
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Electron's `app`: ready once Chromium runs; one instance by a lock in the user's folder, which a second start wakes by a signal. */
class StandInApp
  extends EventEmitter
  implements
    Pick<App, 'whenReady' | 'isReady' | 'quit' | 'getVersion' | 'getPath' | 'setPath' | 'requestSingleInstanceLock'>
{
  readonly commandLine = new StandInCommandLine();
  readonly #paths = new Map<string, string>();
  #ready = false;
  #quitting = false;
  #release = (): void => {};
  readonly #whenReady = new Promise<void>((resolve) => this.once('ready', () => resolve()));

  getVersion = (): string => JSON.parse(readFileSync('package.json', 'utf8')).version;
  isReady = (): boolean => this.#ready;
  whenReady = (): Promise<void> => this.#whenReady;
  setPath = (name: string, path: string): void => void this.#paths.set(name, path);
  getPath = (name: Path): string => {
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    if (name === 'appData') return appData;
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    if (name === 'userData') return join(appData, 'Electron');
    throw new Error(`stand-in: no path ${name}`);
  };

  becomeReady(): void {
    this.#ready = true;
    this.emit('ready', {}, {});
  }

  requestSingleInstanceLock = (): boolean => {
    const folder = this.getPath('userData');
    const lock = join(folder, 'stand-in-instance');
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch {
      const first = Number(readFileSync(lock, 'utf8'));
      if (isAlive(first)) {
        process.kill(first, 'SIGUSR2');
        return false;
      }
      writeFileSync(lock, String(process.pid));
    }
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], '', null));
    this.#release = () => rmSync(lock, { force: true });
    return true;
  };

  quit = (): void => {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit('before-quit', {});
    const closing = { prevented: false };
    this.emit('stand-in-close-windows', closing);
    if (closing.prevented) {
      this.#quitting = false;
      return;
    }
    // In Electron too, nothing ends before the running turn is over.
    setImmediate(() => {
      this.emit('will-quit', {});
      this.#release();
      this.emit('stand-in-end');
      if (!this.#ready) process.exit(0);
    });
  };
}

export const standInApp = new StandInApp();
