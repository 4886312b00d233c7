import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from './find-chromium.ts';

/** Draws resources/icons/icon.svg as the picture that installers want; run by hand when the drawing changes. */
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_SWITCHES] });
const page = await browser.newPage({ viewport: { width: 512, height: 512 } });
await page.setContent(`<style>body{margin:0}</style>${readFileSync('resources/icons/icon.svg', 'utf8')}`);
await page.screenshot({ path: 'resources/icons/icon.png', omitBackground: true });
await browser.close();
