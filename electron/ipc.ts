import type { IpcMain } from 'electron';
import { BRIDGE_ASKS, type BridgeAsks } from '../protocol/bridge.ts';
import { isOurPage } from './our-page.ts';

export type BridgeHandlers = {
  readonly [K in keyof BridgeAsks]: (
    ...args: Parameters<BridgeAsks[K]>
  ) => ReturnType<BridgeAsks[K]> | Promise<ReturnType<BridgeAsks[K]>>;
};

/** The only file that touches ipcMain: one handler map, and every caller is asked where it comes from. */
export const setUpIpc = (ipcMain: IpcMain, handlers: BridgeHandlers): void => {
  for (const name of BRIDGE_ASKS) {
    const handler = handlers[name] as (...args: unknown[]) => unknown;
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      // The frame's origin, not its address: that is what decides whose storage and scripts it has.
      if (!event.senderFrame || !isOurPage(event.senderFrame.origin)) throw new Error('ipc: not our page');
      return handler(...args);
    });
  }
};
