import type { Page } from 'playwright-core';
import type { TestDevice } from './test-device.ts';
import { go, wakeLine } from './test-office.ts';

const matter = {
  ...{ title: '王小明与李大力相邻用水纠纷', acceptedOn: '2026-11-20', source: '依申请调解', type: '邻里' },
  ...{ brief: '因水沟改道发生争执。', status: '调解中', place: '双龙镇人民调解室', mediator: '赵平' },
  parties: {
    p1: { order: 1, role: '申请人', kind: '自然人', name: '王小明', sex: '男' },
    p2: { order: 2, role: '被申请人', kind: '自然人', name: '李大力', sex: '男' },
  },
};

/** A case of the office, brought by another computer, open on this one. */
export const openCase = async (page: Page, other: TestDevice, id: string): Promise<void> => {
  await other.sync([await other.change({ recordId: id, kind: 'case', set: [{ path: '', was: null, now: matter }] })]);
  await wakeLine(page);
  await go(page, `/cases/${id}`);
  await page.getByRole('button', { name: '制作 人民调解记录' }).waitFor();
};

/** From the open case: the 调解记录 is opened as a form and its must-fields are filled. */
export const fillMediationRecord = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '制作 人民调解记录' }).click();
  await page.getByText('「调解过程」还没有填。').waitFor();
  await page.getByLabel('调解时间').fill('2026-11-24 9:30');
  await page.getByLabel('调解过程').fill('王小明陈述：水沟改道后自家田里进不了水。\n李大力陈述：愿意恢复原来的走向。');
  await page.getByLabel('调解结果').click();
  await page.getByRole('option', { name: '达成协议', exact: true }).click();
};

/** Saves the open paper and makes it final; answers its id when its stored pages are on the screen. */
export const makeFinal = async (page: Page, copies = 1): Promise<string> => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByText(`原件共 ${copies} 份，还可以打印 ${copies} 份`).waitFor();
  await page.getByRole('img', { name: /^第 1 页，共 \d+ 页$/u }).waitFor({ timeout: 30_000 });
  return page.url().split('/').at(-1) ?? '';
};
