import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from '../../../scripts/find-chromium.ts';
import { startOriginProxy } from './origin-proxy.ts';
import { standInApp } from './stand-in-app.ts';
import { handlerOf } from './stand-in-protocol.ts';

let context: BrowserContext | null = null;

/** The browser that does what Electron's own Chromium would; only once main has asked for readiness. */
export const chromiumContext = (): BrowserContext => {
  if (!context) throw new Error('stand-in: app is not ready');
  return context;
};

/** The one `enable-features` Chromium obeys is the last: Playwright's own list must not stand behind main's. */
const switches = (): string[] =>
  [...standInApp.commandLine.switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`));

/** Starts Chromium with main's switches on the user's folder and says where it can be driven, as Electron does. */
export const startChromium = async (): Promise<void> => {
  const profile = join(standInApp.getPath('userData'), 'stand-in-profile');
  const proxy = await startOriginProxy(() => handlerOf('app'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: null,
    args: [
      ...CHROMIUM_SWITCHES,
      '--remote-debugging-port=0',
      `--proxy-server=127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--window-size=1366,768',
      '--lang=zh-CN',
      ...switches(),
    ],
  });
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
};

/** Chromium goes, and with it the stand-in. */
export const endChromium = async (): Promise<never> => {
  await context?.close().catch(() => {});
  return process.exit(0);
};
