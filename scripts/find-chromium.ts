import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const installed = (): string | null =>
  [process.env.CHROMIUM ?? '', ...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ??
  null;

const isRootOnDebian = (): boolean => existsSync('/etc/debian_version') && userInfo().uid === 0;

/** Another apt may hold the lock (a first-boot upgrade, a second test run): waited for, and tried again. */
const bringByApt = (): string | null => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    spawnSync('apt-get', ['install', '-y', '-qq', ...wait, 'chromium'], { stdio: 'ignore', env });
    const now = installed();
    if (now) return now;
  }
  return null;
};

/** A Chromium of this computer: an installed browser, Playwright's own, or (root on Debian) one that apt brings; else an explanation of what to do. */
export const findChromium = (): string => {
  const found = installed();
  if (found) return found;
  if (isRootOnDebian()) {
    process.stdout.write('没有找到 Chromium，正在用 apt-get 安装…\n');
    const brought = bringByApt();
    if (brought) return brought;
  }
  throw new Error(
    '没有找到 Chromium。请安装 Chromium、Chrome 或 Edge 任一浏览器，或用环境变量 CHROMIUM 指出它的位置。',
  );
};

/** Switches for a browser that is driven by a program: no sandbox as root, no calls home. */
export const CHROMIUM_SWITCHES = [
  ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
