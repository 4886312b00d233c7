import type { Page } from 'playwright-core';

/** The name of what has the focus, as a screen reader would say it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const labelledBy = (focused.getAttribute('aria-labelledby') ?? '').split(' ')[0] ?? '';
    const label =
      (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels?.[0] : null) ??
      (labelledBy ? document.getElementById(labelledBy) : null);
    return (label?.textContent ?? focused.getAttribute('aria-label') ?? focused.textContent ?? '')
      .replace(' *', '')
      .trim();
  });

/** Presses Tab until the named thing has the focus; what cannot be reached in `most` presses cannot be reached. */
export const tabTo = async (page: Page, name: string, most = 60): Promise<void> => {
  const seen: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const here = await focusedName(page);
    if (here === name) return;
    seen.push(here);
  }
  throw new Error(`Tab does not lead to 「${name}」, but over: ${seen.join(' · ')}`);
};

/** Opens the focused choice and takes a word of its list with the arrow keys. */
export const chooseByKey = async (page: Page, word: string): Promise<void> => {
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: word, exact: true }).waitFor();
  for (let press = 0; press < 40; press += 1) {
    if ((await focusedName(page)) === word) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
};
