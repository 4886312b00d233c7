import { afterAll, expect, test } from 'vitest';
import { enrolLaptop } from '../../scripts/demo/laptop.ts';
import { findings } from '../support/axe-findings.ts';
import { killableChromium } from '../support/killable-chromium.ts';
import { askForCode, countyAddress, go, OFFICE_PASSWORD, unlock } from '../support/test-office.ts';

const laptop = killableChromium();
afterAll(() => laptop.remove());

test('the database of the browser is gone after a bad night: what was not sent comes back from the journal, the rest from the county, and the person is told', async () => {
  const before = await laptop.start();
  await enrolLaptop(
    { page: before, name: '坏了磁盘的笔记本' },
    countyAddress(),
    await askForCode('shiqiao-1'),
    OFFICE_PASSWORD,
  );
  const bar = before.getByRole('contentinfo');
  await bar.getByText('与县里一致').waitFor();
  const held = await bar.getByRole('link', { name: /存放情况/u }).getAttribute('aria-label');
  expect(held).toMatch(/^存放情况：已存本机 0，已到县 [1-9]\d*，已备份 0$/u);
  await go(before, '/clues/new');
  await before.getByLabel('纠纷类型').waitFor();
  await before.context().setOffline(true);
  await before.getByLabel('纠纷类型').click();
  await before.getByRole('option', { name: '邻里' }).click();
  await before.getByLabel('发生地（村居、网格、项目）').fill('石桥村断电前');
  await before.getByLabel('简要情况').fill('围墙越界');
  await before.getByRole('button', { name: '保存', exact: true }).click();
  // The head of the record says where it is safe.
  await before.getByRole('main').getByText('· 已存本机', { exact: true }).waitFor();
  await laptop.kill();
  expect(laptop.loseIndexedDb()).toBeGreaterThan(0);

  const after = await laptop.start();
  await after.goto(countyAddress());
  await unlock(after);
  await after.getByText(/数据库坏了或被清空，已经重建。从日志找回本机保存过的 1 条/u).waitFor();
  expect(await findings(after)).toEqual([]);
  await after.getByRole('contentinfo').getByText('与县里一致').waitFor();
  await go(after, '/clues');
  await after.getByLabel('搜索').fill('石桥村断电前');
  const row = after.locator('.ag-row [col-id="发生地"]', { hasText: '石桥村断电前' });
  await row.first().waitFor();
  expect(await row.count()).toBe(1);
  const now = await after.getByRole('link', { name: /存放情况/u }).getAttribute('aria-label');
  const county = (text: string | null) => Number(/已到县 (\d+)/u.exec(text ?? '')?.[1]);
  expect(county(now)).toBeGreaterThan(county(held));
  // Told until it was read, also over a lock.
  await go(after, '/settings');
  await after.getByRole('button', { name: '知道了' }).click();
  expect(await after.getByRole('button', { name: '知道了' }).count()).toBe(0);
});
