import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { fromWire, toWire } from './wire.ts';

/** The part of an invoke event that main looks at: where the caller is. */
export type StandInFrame = Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'url'>;
type Handler = Parameters<IpcMain['handle']>[1];

class StandInIpcMain implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** One `ipcRenderer.invoke`: arguments and answer as lines, as they cross the process. */
  async invoke(channel: string, line: string, senderFrame: StandInFrame): Promise<string> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = { senderFrame } as unknown as IpcMainInvokeEvent;
      return toWire({ value: await handler(event, ...(fromWire(line) as unknown[])) });
    } catch (problem) {
      return toWire({ error: `Error invoking remote method '${channel}': ${problem}` });
    }
  }
}

export const standInIpcMain = new StandInIpcMain();
