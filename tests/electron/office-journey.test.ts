import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bridge } from '../../protocol/bridge.ts';
import { launchOfficeApp, makeUserFolder, type OfficeApp, officeEnv } from '../support/electron/launch-office-app.ts';
import { fillMediationRecord, makeFinal } from '../support/make-final-paper.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';

declare const window: Window & { readonly fengqiaoBridge: Bridge };

const PASSWORD = 'journey-password-1';
const PLACE = '清河县双龙镇桑树村三组';
const user = makeUserFolder();
const tools = join(user.folder, 'tools');
const printed = join(user.folder, 'printed.pdf');
let county: TestCounty;
let office: OfficeApp;

/** A print service with one printer that keeps what it is given; nobody can ask it what became of a job. */
const setUpPrinter = (): void => {
  mkdirSync(tools, { recursive: true });
  const lpstat = `case "$1" in -r) echo 'scheduler is running';; -e) echo 'Office_Printer';; -d) echo 'system default destination: Office_Printer';; esac`;
  for (const [name, script] of [
    ['lp', `echo "$@" > '${printed}.asked'; cat > '${printed}'; echo 'request id is Office_Printer-7 (0 file(s))'`],
    ['lpstat', lpstat],
  ] as const) {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(tools, name), 0o755);
  }
};
const launch = () =>
  launchOfficeApp({
    ...officeEnv(user.folder, tools),
    FENGQIAO_SERVER: county.address,
    CUPS_SERVER: '/nowhere/cups.sock',
  });

beforeAll(async () => {
  setUpPrinter();
  county = await startTestCounty();
  office = await launch();
});
afterAll(async () => {
  await office?.quit();
  await county?.stop();
  user.remove();
});

const clueAtPlace = () =>
  county.database
    .selectFrom('records')
    .select('id')
    .where('kind', '=', 'clue')
    .where((where) => where.cast<string>('doc', 'text'), 'like', `%${PLACE}%`)
    .execute();

const unlock = async (): Promise<void> => {
  await office.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await office.page.getByLabel('密码', { exact: true }).press('Enter');
  await office.page.getByRole('heading', { level: 1 }).waitFor();
  await office.page.getByRole('button', { name: '锁定' }).waitFor();
};

test('the office enrols with the county from app://', async () => {
  const { page } = office;
  await page.getByLabel('登记码').fill(await county.code('shuanglong-2', 'shuanglong'));
  await page.getByLabel('这台电脑的名字').fill('调解室一号机');
  await page.getByLabel('设一个密码').fill(PASSWORD);
  await page.getByLabel('再填一遍密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
});

test('a clue is saved on this computer and reaches the county', async () => {
  const { page } = office;
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: '新增排查事项' }).click();
  await page.getByLabel('发生地（村居、网格、项目）').fill(PLACE);
  await page.getByRole('textbox', { name: '简要情况' }).fill('两户为宅基地边界争执。');
  await page.getByLabel('纠纷类型').click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page
    .getByText(/已保存|已存本机/u)
    .first()
    .waitFor();
  await vi.waitUntil(async () => (await clueAtPlace()).length === 1, { timeout: 20_000, interval: 200 });
});

test('a laptop that is shut locks the vault, and the password opens it again', async () => {
  await office.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await office.page.getByLabel('密码', { exact: true }).waitFor();
  expect(await office.page.getByText(PLACE).count()).toBe(0);
  await unlock();
});

test.runIf(process.platform === 'linux')('a page goes to the printer byte by byte and no copy stays', async () => {
  const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(50_000)}`);
  const answer = await office.page.evaluate(
    async (bytes) => {
      const { printers } = await window.fengqiaoBridge.printers();
      const ask = { printer: printers[0]?.name ?? null, copies: 2, duplex: 'longEdge', silent: true } as const;
      const handed = await window.fengqiaoBridge.printPdf(Uint8Array.from(bytes), ask);
      return { handed, state: await window.fengqiaoBridge.printState(handed.spoolId ?? '') };
    },
    [...pdf],
  );
  const handed = { outcome: 'handed', printer: 'Office_Printer', spoolId: 'Office_Printer-7' };
  expect(answer).toEqual({ handed, state: { at: 'unknown' } });
  expect(readFileSync(printed)).toEqual(pdf);
  expect(readFileSync(`${printed}.asked`, 'utf8')).toMatch(/^-d Office_Printer -n 2 .*sides=two-sided-long-edge/u);
});

test.runIf(process.platform === 'linux')(
  'a document is printed from its page: handed over is not called printed, and after a restart it still stands on 今日',
  async () => {
    const { page } = office;
    await page.keyboard.press('Alt+3');
    await page.locator('.ag-row').first().dblclick();
    await fillMediationRecord(page);
    await page.getByLabel('调解地点').fill('双龙镇人民调解室');
    await page.getByLabel('原件份数').fill('3');
    await makeFinal(page, 3);
    const sheet = page.getByRole('region', { name: '打印', exact: true });
    await sheet.getByText('Office Printer（默认）').waitFor();
    await sheet.getByLabel('份数').fill('3');
    await page.keyboard.press('Control+p');
    await sheet.getByText('已交给打印机，还没有打完。').waitFor();
    expect(readFileSync(printed, 'latin1')).toMatch(/^%PDF-/u);
    expect(readFileSync(`${printed}.asked`, 'utf8')).toMatch(/^-d Office_Printer -n 3 -t Fengqiao /u);
    await office.quit();
    office = await launch();
    await unlock();
    const open = office.page.getByRole('region', { name: '没有打完的 1 份' });
    await open.getByText('已交给打印机，还没有打完。').waitFor();
    await open.getByRole('button', { name: '打出来了' }).click();
    await open.waitFor({ state: 'detached' });
    // The choice is remembered for this form on this computer.
    await office.page.keyboard.press('Alt+5');
    await office.page.getByRole('button', { name: /^已定稿/u }).click();
    await office.page.locator('.ag-row').first().dblclick();
    await office.page.getByText('3 份原件都已交打印').waitFor();
    const again = office.page.getByRole('region', { name: '打印', exact: true });
    await expect.poll(() => again.getByLabel('份数').inputValue()).toBe('3');
  },
);

test('after closing and starting again the vault is locked, and everything is there', async () => {
  await office.quit();
  office = await launch();
  await unlock();
  await office.page.keyboard.press('Alt+2');
  await office.page.getByLabel('搜索').fill(PLACE);
  await office.page.locator('.ag-row', { hasText: PLACE }).first().waitFor();
});

test('the store is LevelDB, as pinned, and lies under a folder with an ASCII name', () => {
  const folder = join(user.folder, 'fengqiao');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.some((path) => path.endsWith('.indexeddb.leveldb'))).toBe(true);
  expect(existsSync(folder)).toBe(true);
});
