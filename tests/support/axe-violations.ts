import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as Axe, Result } from 'axe-core';
import type { Page } from 'playwright-core';

declare const window: Window & { readonly axe: typeof Axe };

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds against a page or a part of it. A document shown in a frame is paper, not a page: it has tests of its own. */
export const axeViolations = async (page: Page, within = ':root'): Promise<readonly Result[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (part) => {
    const { violations } = await window.axe.run(part, { resultTypes: ['violations'], iframes: false });
    return violations;
  }, within);
};
