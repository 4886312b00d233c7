import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_ASKS, BRIDGE_TELLS, type BridgeTells } from '../protocol/bridge.ts';

const asks = Object.fromEntries(
  BRIDGE_ASKS.map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(name, ...args)]),
);

const on = (event: keyof BridgeTells, listener: () => void): (() => void) => {
  if (!BRIDGE_TELLS.includes(event)) return () => {};
  const heard = () => listener();
  ipcRenderer.on(event, heard);
  return () => ipcRenderer.removeListener(event, heard);
};

contextBridge.exposeInMainWorld('fengqiaoBridge', { ...asks, on });
