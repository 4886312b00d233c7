import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { isolatedWorld } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';
import { standInIpcMain } from './stand-in-ipc-main.ts';
import { toMain } from './stand-in-origin.ts';
import { toWire } from './wire.ts';

const WORLD = 'Electron Isolated Context';

/** The preload as Electron runs it when sandboxed: in a world of its own, in the main frame only, with `require` for 'electron' and nothing else. */
const preloadScript = (file: string): string => `
  if (window.top === window) {
    const electron = (${isolatedWorld})();
    ((require) => {
      ${readFileSync(file, 'utf8')}
    })((name) => {
      if (name === 'electron') return electron;
      throw new Error('module not found: ' + name);
    });
  }`;

const answer = async (page: Page, session: CDPSession, contextId: number, payload: string): Promise<void> => {
  const { id, channel, line } = JSON.parse(payload) as { id: number; channel: string; line: string };
  const url = toMain(page.url());
  const origin = /^[a-z]+:\/\/[^/]*/u.exec(url)?.[0] ?? 'null';
  const reply = await standInIpcMain.invoke(channel, line, { url, origin });
  // The page may be gone meanwhile.
  await session
    .send('Runtime.evaluate', { expression: `standInAnswer(${id}, ${JSON.stringify(reply)})`, contextId })
    .catch(() => {});
};

/** Puts preload, contextBridge and ipcRenderer into a page before it loads; answers how main sends to it. */
export const bridgePage = async (
  page: Page,
  session: CDPSession,
  preload: string | undefined,
): Promise<(channel: string, ...args: unknown[]) => void> => {
  if (!preload) return () => {};
  let world = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) world = context.id;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === 'standInInvoke') void answer(page, session, executionContextId, payload);
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'standInInvoke', executionContextName: WORLD });
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${mainWorld})()` });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript(preload), worldName: WORLD });
  return (channel, ...args) => {
    const expression = `standInSend(${JSON.stringify(channel)}, ${JSON.stringify(toWire(args))})`;
    void session.send('Runtime.evaluate', { expression, contextId: world }).catch(() => {});
  };
};
