import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../protocol/bridge.ts';
import { findChromium } from '../../scripts/find-chromium.ts';
import {
  ELECTRON_LINE,
  launchOfficeApp,
  makeUserFolder,
  OFFICE_PROGRAM,
  type OfficeApp,
  officeEnv,
} from '../support/electron/launch-office-app.ts';

declare const window: Window & { readonly fengqiaoBridge: Bridge };

const user = makeUserFolder();
let office: OfficeApp;
let elsewhere: Server;
let elsewhereAddress = '';

beforeAll(async () => {
  process.stdout.write(`\n${ELECTRON_LINE}\n`);
  elsewhere = createServer((_asked, answer) => answer.setHeader('content-type', 'text/html').end('<p>elsewhere</p>'));
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  elsewhereAddress = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  office = await launchOfficeApp(officeEnv(user.folder));
});
afterAll(async () => {
  await office?.quit();
  elsewhere.close();
  user.remove();
});

/** A status of a path of the app's origin, asked by the page itself. */
const statusOf = (path: string) => office.page.evaluate(async (asked) => (await fetch(asked)).status, path);

test('the window opens at app://fengqiao, a secure place with storage and crypto', async () => {
  const address = await office.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(address).toMatch(/^app:\/\/fengqiao\//u);
  const has = await office.page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'open' in indexedDB]);
  expect(has).toEqual([true, true, true]);
});

test('the origin serves the pages and nothing above them, however the way up is written', async () => {
  expect(await statusOf('/index.html')).toBe(200);
  for (const path of [
    '/../electron/main.js',
    '/%2e%2e/electron/main.js',
    '/..%2felectron%2fmain.js',
    '/..%5c..%5cx',
    '/%zz',
  ])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

test('the page may not make code of text, though WebAssembly may run', async () => {
  const policy = await office.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("'unsafe-eval'");
  // In a timer: what Playwright evaluates itself is excused from the policy.
  const outcome = await office.page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function('return "ran"')());
          } catch (problem) {
            resolve((problem as Error).name);
          }
        }),
      ),
  );
  expect(outcome).toBe('EvalError');
});

test('the window is sandboxed and isolated, and the page sees nothing of Node', async () => {
  const preferences = await office.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences.webviewTag ?? false).toBe(false);
  const seen = await office.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'standInInvoke'].filter((name) => name in window),
  );
  expect(seen).toEqual([]);
});

test('keeping data for good, the clipboard and the own fonts are granted, everything else is denied', async () => {
  const states = await office.page.evaluate(async () => {
    const names = [
      'persistent-storage',
      'clipboard-read',
      'local-fonts',
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
    ];
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return Object.fromEntries((await Promise.all(asked)).map(({ state }, n) => [names[n], state]));
  });
  expect(states).toEqual({
    'persistent-storage': 'granted',
    'clipboard-read': 'granted',
    'local-fonts': 'granted',
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
  });
  expect(await office.page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('a page cannot go to another address', async () => {
  await office.electron.evaluate(({ BrowserWindow }) => {
    const judged = new Promise((resolve) =>
      BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) =>
        setImmediate(() => resolve([event.url, event.defaultPrevented])),
      ),
    );
    Object.assign(globalThis, { judged });
  });
  await office.page.evaluate((address) => void setTimeout(() => location.assign(address)), elsewhereAddress);
  const judged = await office.electron.evaluate(() => (globalThis as unknown as { judged: Promise<unknown> }).judged);
  expect(judged).toEqual([elsewhereAddress, true]);
  expect(await office.page.getByRole('button', { name: '登记', exact: true }).isVisible()).toBe(true);
});

test('a page cannot open a new window, nor a webview', async () => {
  const gone = await office.page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const opened = window.open(address);
        const look = setInterval(() => {
          if (opened && !opened.closed) return;
          clearInterval(look);
          resolve(true);
        }, 20);
      }),
    elsewhereAddress,
  );
  expect(gone).toBe(true);
  expect(office.electron.windows()).toHaveLength(1);
  const refused = await office.electron.evaluate(({ BrowserWindow }) => {
    const event = { refused: false, preventDefault: () => {} };
    event.preventDefault = () => {
      event.refused = true;
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
    return event.refused;
  });
  expect(refused).toBe(true);
});

test('a second start ends at once and brings the first to the front', async () => {
  await office.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.minimize();
    const raised = new Promise((resolve) => window?.once('focus', () => resolve(!window.isMinimized())));
    Object.assign(globalThis, { raised });
  });
  const second = spawn(OFFICE_PROGRAM, ['.'], { env: officeEnv(user.folder), stdio: 'ignore' });
  expect(await new Promise((resolve) => second.on('exit', resolve))).toBe(0);
  expect(await office.electron.evaluate(() => (globalThis as unknown as { raised: Promise<boolean> }).raised)).toBe(
    true,
  );
});

test('the backend of IndexedDB is pinned, in the one switch that Chromium obeys, by a name that Chromium knows', async () => {
  const features = await office.electron.evaluate(({ app }) => app.commandLine.getSwitchValue('enable-features'));
  expect(features.split(',').filter((feature) => feature.startsWith('IdbSqlite'))).toEqual([
    'IdbSqliteOnDiskRollout:stage/UseLevelDbOnly',
  ]);
  const program = OFFICE_PROGRAM.endsWith('.ts') ? chromiumBinary() : OFFICE_PROGRAM;
  expect(readFileSync(program).includes('IdbSqliteOnDiskRollout')).toBe(true);
});

/** Debian's /usr/bin/chromium is a script that starts this. */
const chromiumBinary = (): string => {
  const found = findChromium();
  return found === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : found;
};

test('a file is saved whole or not at all, and nothing half-written stays', async () => {
  const folder = join(user.folder, 'saved');
  mkdirSync(join(folder, 'taken.pdf'), { recursive: true });
  const saveAs = async (filePath: string | null) => {
    await office.electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
    }, filePath);
    return office.page.evaluate(() => window.fengqiaoBridge.savePdf(new Uint8Array(100_000).fill(7), '协议书.pdf'));
  };
  expect(await saveAs(join(folder, '协议书.pdf'))).toEqual({ saved: true, fileName: '协议书.pdf' });
  expect(readFileSync(join(folder, '协议书.pdf'))).toEqual(Buffer.alloc(100_000, 7));
  expect(await saveAs(join(folder, 'taken.pdf'))).toEqual({ saved: false, problem: 'file-not-written' });
  expect(await saveAs(null)).toEqual({ saved: false });
  expect(readdirSync(folder).sort()).toEqual(['taken.pdf', '协议书.pdf']);
});

test('a key is wrapped by the keychain and comes back; without a keychain there is no wrapping', async () => {
  const roundTrip = () =>
    office.page.evaluate(async () => {
      const wrapped = await window.fengqiaoBridge.wrapKey(Uint8Array.of(1, 2, 250));
      return wrapped && { plain: wrapped.includes(250), key: await window.fengqiaoBridge.unwrapKey(wrapped) };
    });
  const inKeychain = (available: boolean, backend: 'basic_text' | 'gnome_libsecret') =>
    office.electron.evaluate(
      ({ safeStorage }, given) => {
        safeStorage.isEncryptionAvailable = () => given.available;
        safeStorage.getSelectedStorageBackend = () => given.backend;
      },
      { available, backend },
    );
  await inKeychain(true, 'gnome_libsecret');
  expect((await roundTrip())?.key).toEqual(Uint8Array.of(1, 2, 250));
  expect(await office.page.evaluate(() => window.fengqiaoBridge.unwrapKey(new Uint8Array(40)))).toBeNull();
  await inKeychain(false, 'gnome_libsecret');
  expect(await roundTrip()).toBeNull();
  if (process.platform !== 'linux') return;
  await inKeychain(true, 'basic_text');
  expect(await roundTrip()).toBeNull();
});

test('a page that crashes comes back by itself', async () => {
  const back = await office.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve(contents.getURL())));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(back).toMatch(/^app:\/\/fengqiao\//u);
});

test('a page of another origin in the same window gets no answer from the computer', async () => {
  await office.quit();
  office = await launchOfficeApp(officeEnv(user.folder));
  await office.electron.evaluate(
    ({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.loadURL(address),
    elsewhereAddress,
  );
  await office.page.getByText('elsewhere').waitFor();
  const answer = await office.page.evaluate(() =>
    window.fengqiaoBridge.appInfo().then(
      () => 'answered',
      (problem: Error) => problem.message,
    ),
  );
  expect(answer).toContain('not our page');
});
