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

/** What Playwright turns off; a second list would replace the first, so it stands here too. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** The browser's own address bar is two pages of its own, and the next tab a process ahead of time: a quarter of what a laptop costs a test, for what no test looks at. */
const BROWSER_CHROME = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'OmniboxNext',
  'SpareRendererForSitePerProcess',
];
/** Without a screen Chromium crashes when a PDF in a frame of another process prints (seen in 156; with a screen it does not). */
const CRASHES = ['PdfOopif'];

/** Switches for a browser that is driven by a program: no sandbox as root, no calls home, nothing that nobody sees. */
export const CHROMIUM_SWITCHES = [
  ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...BROWSER_CHROME, ...CRASHES].join(',')}`,
] as const;
