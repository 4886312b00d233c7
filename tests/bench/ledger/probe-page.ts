import type { Page } from 'playwright-core';
import { buildProbe, type ProbeFiles } from '../../support/build-probe.ts';

/** Where the probe lies under the app's origin. */
const FOLDER = 'bench-probe';

export const buildVaultProbe = (): Promise<ProbeFiles> => buildProbe('tests/bench/ledger/vault-probe.ts', FOLDER);

const PAGE = `<!doctype html><title>probe</title><script type="module" src="/${FOLDER}/probe.js"></script>`;

/** Serves the probe under the app's own origin, so that it sees the app's own vault. */
export const serveProbe = (page: Page, files: ProbeFiles): Promise<unknown> =>
  page.context().route(`**/${FOLDER}/*`, (route) => {
    const body = files.get(new URL(route.request().url()).pathname);
    return route.fulfill(
      body === undefined ? { contentType: 'text/html', body: PAGE } : { contentType: 'text/javascript', body },
    );
  });

/** A fresh page for each figure: an unlock happens once in a page's life, with nothing warm. */
export const freshProbe = async (page: Page, address: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${address}/${FOLDER}/page`);
  await page.waitForFunction(() => 'vaultProbe' in globalThis);
};
