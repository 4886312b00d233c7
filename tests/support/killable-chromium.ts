import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from '../../scripts/find-chromium.ts';

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (\S+)/u.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`chromium did not start: ${said.slice(-400)}`)));
  });

/** Runs in the page: the browser does not keep the program, seventy megabytes that no journey with a kill needs. */
const fetchProgram = (): void => {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => {});
};

export type KillableChromium = {
  /** Starts the browser on its profile; a second start finds what the first left on disk. */
  readonly start: () => Promise<Page>;
  /** Ends the whole browser at once, as a power cut would: nothing is asked, nothing is flushed. */
  readonly kill: () => Promise<void>;
  /** Deletes what the profile's IndexedDB holds of an origin while the browser is closed; its other files stay. Answers how many folders went. */
  readonly loseIndexedDb: () => number;
  readonly remove: () => Promise<void>;
};

/** A browser process of our own with a profile on disk, which can be killed in the middle of a word. */
export const killableChromium = (): KillableChromium => {
  const profile = mkdtempSync(join(tmpdir(), 'fengqiao-profile-'));
  let child: ChildProcess | null = null;
  const kill = async () => {
    const dying = child;
    child = null;
    if (dying?.pid === undefined || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    // The group that this file started, and no other: the browser and its helper processes.
    process.kill(-dying.pid, 'SIGKILL');
    await gone;
  };
  return {
    start: async () => {
      child = spawn(
        findChromium(),
        [
          ...CHROMIUM_SWITCHES,
          '--headless=new',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const browser = await chromium.connectOverCDP(await addressOf(child));
      const page = browser.contexts()[0]?.pages()[0] ?? (await browser.newPage());
      await page.setViewportSize({ width: 1366, height: 768 });
      page.setDefaultTimeout(15_000);
      await page.addInitScript(fetchProgram);
      return page;
    },
    kill,
    loseIndexedDb: () => {
      const folder = join(profile, 'Default', 'IndexedDB');
      const lost = existsSync(folder) ? readdirSync(folder) : [];
      rmSync(folder, { recursive: true, force: true });
      return lost.length;
    },
    remove: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
