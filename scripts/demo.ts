import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayInShanghai } from '../domain/civil-date.ts';
import { makeCode } from '../server/enrol/make-code.ts';
import { freePort } from '../server/free-port.ts';
import { COUNTY_LOGIN, seedCounty } from '../server/seed/seed-county.ts';
import { startCounty } from '../server/start-county.ts';
import { draftAgreement } from './demo/draft-agreement.ts';
import { enrolLaptop, openLaptop, untilProgramKept, vaultCounts, waitUntilSent } from './demo/laptop.ts';
import { plaintextHits } from './demo/plaintext-hits.ts';

/** npm run demo: the whole road on the sample files, real browser, server and PostgreSQL, with the server stopped in the middle. */
const OUT = resolve('out/demo');
const LEDGER = 'resources/samples/矛盾纠纷排查台账-2026年9月.xlsx';
const PASSWORD = 'demo-password-1';
/** Words of the sample files that must stand nowhere on a laptop's disk. */
const PLANTED = [
  '覃水生',
  '鑫达劳务有限公司',
  '513821196010066827',
  '韩頔',
  '511201199007088367',
  '18766609182',
  '汪华',
  PASSWORD,
];

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const startedAt = Date.now();
const timings: Record<string, number> = {};
const mark = (name: string) => {
  timings[name] = Date.now() - startedAt;
  process.stdout.write(`${String(timings[name]).padStart(6)} ms  ${name}\n`);
};
const port = await freePort();
const start = () => startCounty({ dataDir: join(OUT, 'county'), port, logTo: false });

let county = await start();
const today = dayInShanghai(new Date().toISOString());
await seedCounty(county.database, { today, small: true });
const codeFor = async (userId: string, officeId: string) =>
  (await makeCode(county.database, officeId, userId, new Date())).code;
mark('server started and filled');

const one = await openLaptop('device1', OUT);
await enrolLaptop(one, county.address, await codeFor('shuanglong-2', 'shuanglong'), PASSWORD);
await waitUntilSent(one);
await one.shot('today');
mark('device1 enrolled');

await one.page.goto(`${county.address}/#/clues/import`);
await one.page.locator('input[type=file]').setInputFiles(LEDGER);
await one.page.getByRole('button', { name: '导入 46 条' }).waitFor();
await one.shot('import-dry-run');
await one.page.getByRole('button', { name: '导入 46 条' }).click();
await one.page.getByText('导入完了').waitFor();
await one.shot('imported');
await waitUntilSent(one);
mark('ledger imported and sent');

const two = await openLaptop('device2', OUT, 'fetched');
await enrolLaptop(two, county.address, await codeFor('shuanglong-3', 'shuanglong'), `${PASSWORD}-2`);
const other = await openLaptop('device3', OUT, 'fetched');
await enrolLaptop(other, county.address, await codeFor('shiqiao-2', 'shiqiao'), PASSWORD);
mark('two more laptops enrolled');
await untilProgramKept(one);
mark('the program is on device1');

await county.stop();
mark('server stopped');
await one.page.goto(`${county.address}/#/clues`);
await one.page.getByLabel('搜索').fill('覃水生');
await one.page.locator('.ag-row [col-id="当事人"]', { hasText: '覃水生' }).first().dblclick();
await one.page.getByRole('button', { name: '开调解案件' }).waitFor();
await one.shot('clue-with-risk');
await one.page.getByRole('button', { name: '开调解案件' }).click();
await one.page.getByText('由排查事项开出').waitFor();
await one.shot('case-from-clue');
await one.page.getByRole('button', { name: '保存', exact: true }).click();
await one.page.getByRole('button', { name: '起草还款协议' }).waitFor();
const { findings, pdf } = await draftAgreement(one, OUT).catch(async (trouble) => {
  await one.shot('trouble');
  throw trouble;
});
const heldOffline = await vaultCounts(one.page);
mark('case, agreement and PDF made offline');
await one.page.keyboard.press('Alt+6');
await one.page.getByRole('heading', { level: 1, name: '同步中心' }).waitFor();
await one.shot('sync-centre-offline');

county = await start();
mark('server started again');
await waitUntilSent(one);
const records = async () =>
  Number(
    (
      await county.database
        .selectFrom('records')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('office_id', '=', 'shuanglong')
        .executeTakeFirstOrThrow()
    ).count,
  );
await one.page.getByRole('button', { name: '立即同步' }).first().click();
const level = await records();
const deadline = Date.now() + 60_000;
while (Date.now() < deadline) {
  const counts = await Promise.all([vaultCounts(one.page), vaultCounts(two.page)]);
  if (counts.every(({ records: held }) => held === level)) break;
  await two.page.getByRole('button', { name: '立即同步' }).first().click();
  await two.page.waitForTimeout(500);
}
mark('all in step');
for (const [key, title] of [
  ['1', 'today'],
  ['2', 'clues'],
  ['3', 'cases'],
  ['4', 'agreements'],
  ['5', 'papers'],
  ['6', 'sync-centre'],
  ['7', 'settings'],
] as const) {
  await two.page.keyboard.press(`Alt+${key}`);
  await two.page.waitForTimeout(700);
  await two.shot(title);
}
const head = await openLaptop('county', OUT, 'fetched');
await head.page.goto(`${county.address}/county`);
await head.page.getByLabel('用户名').fill(COUNTY_LOGIN.name);
await head.page.getByLabel('密码').fill(COUNTY_LOGIN.password);
await head.page.getByRole('button', { name: /登录/u }).click();
await head.page.getByText('双龙镇司法所').first().waitFor();
await head.page.waitForTimeout(500);
await head.shot('overview');
for (const [button, title] of [
  ['运行情况', 'operations'],
  ['文书文字', 'wordings'],
] as const) {
  await head.page.getByRole('button', { name: button, exact: true }).click();
  await head.page.getByRole('heading', { level: 1, name: button }).waitFor();
  await head.page.waitForTimeout(700);
  await head.shot(title);
  await head.page.getByRole('button', { name: '回到各所总览' }).click();
}
mark('headquarters looked at');

const devices = {
  device1: await vaultCounts(one.page),
  device2: await vaultCounts(two.page),
  server: { records: await records() },
};
const foreign = await county.database.selectFrom('records').select('id').where('office_id', '=', 'shiqiao').execute();
const device3 = await vaultCounts(other.page);
await Promise.all([one, two, other, head].map((laptop) => laptop.close()));
const searched = plaintextHits(join(OUT, 'profiles'), PLANTED);
await county.stop();

const summary = {
  today,
  plaintextHits: searched.hits,
  plaintextWhere: searched.where,
  searchedBytes: searched.bytes,
  madeOffline: { cases: 1, agreements: 1, pdfs: 1, changesHeld: heldOffline.outbox, pdfBytes: statSync(pdf).size },
  wageListFindings: findings,
  records: { device1: devices.device1.records, device2: devices.device2.records, server: devices.server.records },
  otherOffice: { device3: device3.records, server: foreign.length },
  left: { outbox: devices.device1.outbox, parked: devices.device1.parked },
  timings,
};
writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(summary)}\n`);
const inStep =
  summary.records.device1 === summary.records.server &&
  summary.records.device2 === summary.records.server &&
  summary.otherOffice.device3 === summary.otherOffice.server;
process.exit(inStep && searched.hits === 0 && summary.left.parked === 0 && summary.left.outbox === 0 ? 0 : 1);
