import type { Page } from 'playwright-core';
import { rounded, spread } from '../quantile.ts';

const WORDS = '双龙镇三河村一组十二号东边第二家';

/** A draft agreement with a wage list of 38 and its preview: the longest form there is. */
const openLongestForm = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: /^全部/u }).click();
  await page.locator('.ag-row').first().dblclick();
  await page.getByRole('button', { name: '看案件' }).click();
  await page.getByRole('button', { name: '起草还款协议' }).click();
  await page.getByRole('button', { name: '粘贴或导入', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles('resources/samples/农民工工资清单-38人.xlsx');
  await page.getByRole('button', { name: '放进清单' }).click();
  await page.getByRole('region', { name: '工资清单', exact: true }).locator('.ag-row').first().waitFor();
  await page.getByText(/^预览，共 \d+ 页/u).waitFor();
};

/** Types an address into the longest form, letter by letter; a round is the mean of its letters, with what driving the browser costs. */
export const measureTyping = async (page: Page, rounds: number) => {
  await openLongestForm(page);
  const field = page.getByRole('group', { name: '当事人 1', exact: true }).getByLabel('单位或住址').first();
  const letters: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await field.fill('');
    const from = performance.now();
    await field.pressSequentially(WORDS);
    letters.push(rounded((performance.now() - from) / WORDS.length));
  }
  return spread(letters);
};
