import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOver, httpPostEscrow, type PostEscrow } from '../../src/sync/hand-over.ts';
import { createDeviceStop } from '../../src/sync/stop-device.ts';
import { hasVault } from '../../src/vault/stored-keyrings.ts';
import { finishWipe, type Stopped } from '../../src/vault/wipe-vault.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { codeOf, must, saveClue, syncNow, type VaultLaptop, vaultLaptop } from '../support/vault-laptop.ts';

let county: TestCounty;
let head: CountyBrowser;
let names = 0;
beforeAll(async () => {
  county = await startTestCounty({ strictPerMinute: 1000 });
  head = await logInToCounty(county.address);
});
afterAll(() => county.stop());

/** A laptop with one clue at the county and two that are only here, which the county has stopped. */
const stopped = async (): Promise<{ laptop: VaultLaptop; name: string; deviceId: string }> => {
  names += 1;
  const name = `stopped-${names}`;
  const laptop = await vaultLaptop(county, name);
  await saveClue(laptop, `${name}-sent`);
  await syncNow(laptop);
  await saveClue(laptop, `${name}-a`);
  await saveClue(laptop, `${name}-b`);
  const { deviceId } = laptop.open.vault.identity;
  await head.post('/county/devices/revoke', { id: deviceId });
  return { laptop, name, deviceId };
};

/** The whole course, as the window runs it. */
const run = ({ open }: VaultLaptop, post: PostEscrow, onHanded = () => {}) => {
  const timers: (() => void)[] = [];
  let wiped: (stopped: Stopped) => void = () => {};
  const end = new Promise<Stopped>((resolve) => {
    wiped = resolve;
  });
  const stop = createDeviceStop({
    store: open.handOver,
    post,
    random: () => 0.5,
    later: (work) => {
      timers.push(work);
      return () => {};
    },
    onHanded,
    onWiped: wiped,
  });
  stop.begin();
  return { end, timers };
};
const openEscrow = (deviceId: string) => head.post('/county/escrows/open', { officeId: 'shuanglong', deviceId });
const escrowsOf = (deviceId: string) =>
  county.database.selectFrom('escrows').selectAll().where('device_id', '=', deviceId).execute();

describe('a computer that was stopped', () => {
  test('hands over what it holds, and only then nothing of the office is left on it', async () => {
    const { laptop, name, deviceId } = await stopped();
    expect(await syncNow(laptop)).toMatchObject({ state: 'refused', problemCode: 'device-revoked' });
    await laptop.open.vault.drafts.put('clue:new', { half: '只打了一半' });
    const { changes, receipts, wiped } = await run(laptop, httpPostEscrow).end;
    expect({ changes, wiped }).toEqual({ changes: 3, wiped: true });
    expect((await escrowsOf(deviceId)).map(({ id }) => id)).toEqual(receipts);
    expect(await hasVault(laptop.ports)).toBe(false);
    expect(await laptop.ports.home.exists()).toBe(false);
    expect(await laptop.ports.files.list()).toEqual(['stopped.json']);
    await expect(saveClue(laptop, 'too-late')).rejects.toThrow('wiped');
    // Headquarters opens it: as that computer's, under the name of who wrote it, and the office sees it.
    expect((await openEscrow(deviceId)).body).toMatchObject({ done: 3, parked: 0, drafts: 1 });
    const colleague = await vaultLaptop(county, `${name}-colleague`, { userId: 'shuanglong-3' });
    await syncNow(colleague);
    expect(colleague.open.vault.view.get('clue', `${name}-b`)?.doc.brief).toBe(`${name}-b`);
    const kept = await county.database.selectFrom('changes').selectAll().where('device_id', '=', deviceId).execute();
    expect(kept.map(({ n, outcome, body }) => [n, outcome, body.userId])).toEqual([
      [1, 'done', 'shuanglong-2'],
      [2, 'done', 'shuanglong-2'],
      [3, 'done', 'shuanglong-2'],
    ]);
    expect((await openEscrow(deviceId)).body).toMatchObject({ done: 3, parked: 0 });
    const { escrows } = (await head.get('/county/people')).body as unknown as { escrows: { deviceId: string }[] };
    expect(escrows.find((one) => one.deviceId === deviceId)).toMatchObject({ parts: 1, openedBy: '县局' });
  });
  test('wipes nothing while the county is not reached, goes on working, and hands over later what came meanwhile', async () => {
    const { laptop, name, deviceId } = await stopped();
    let line: 'down' | 'up' = 'down';
    const post: PostEscrow = async (...asked) =>
      line === 'up'
        ? httpPostEscrow(...asked)
        : { ok: false, problems: [{ code: 'not-reached', path: '', severity: 'error' }] };
    const told = new Promise<void>((resolve) => {
      const { end, timers } = run(laptop, post);
      void (async () => {
        while (timers.length === 0) await new Promise((next) => setImmediate(next));
        resolve();
        await saveClue(laptop, `${name}-later`);
        line = 'up';
        timers.shift()?.();
        await end;
      })();
    });
    await told;
    expect(await hasVault(laptop.ports)).toBe(true);
    while (await hasVault(laptop.ports)) await new Promise((next) => setImmediate(next));
    expect((await openEscrow(deviceId)).body).toMatchObject({ done: 4 });
  });
  test('a receipt that somebody else on the line wrote wipes nothing', async () => {
    const { laptop } = await stopped();
    const forged: PostEscrow = async (_address, _bearer, { device, fromN, toN, hash }) => ({
      ok: true,
      value: { fengqiao: true, receiptId: 'x', device, fromN, toN, hash, at: new Date().toISOString(), proof: '00' },
    });
    expect(codeOf(await handOver(laptop.open.handOver, forged))).toBe('not-our-server');
    expect(await hasVault(laptop.ports)).toBe(true);
    expect(laptop.open.vault.outbox()).toHaveLength(2);
  });
  test('what is written between the receipt and the wipe is handed over first', async () => {
    const { laptop, name, deviceId } = await stopped();
    let forms = 0;
    await run(laptop, httpPostEscrow, () => {
      forms += 1;
      void saveClue(laptop, `${name}-last`);
    }).end;
    expect(forms).toBe(1);
    expect((await openEscrow(deviceId)).body).toMatchObject({ done: 4 });
  });
  test('switched off between the receipt and the end of the wipe, it goes on at the next start', async () => {
    const { laptop, deviceId } = await stopped();
    const { set, receipts } = must(await handOver(laptop.open.handOver, httpPostEscrow));
    const { files } = laptop.ports;
    const { remove } = files;
    let removed = 0;
    Object.assign(files, {
      remove: async (name: string) => {
        removed += 1;
        if (removed === 2) throw new Error('switched off');
        await remove(name);
      },
    });
    await expect(laptop.open.handOver.wipe(set, receipts)).rejects.toThrow('switched off');
    Object.assign(files, { remove });
    expect(await finishWipe(laptop.ports)).toMatchObject({ wiped: true, receipts });
    expect(await files.list()).toEqual(['stopped.json']);
    expect(await finishWipe(laptop.ports)).toMatchObject({ wiped: true });
    expect(await escrowsOf(deviceId)).toHaveLength(1);
  });
  test('switched off before any receipt, it still has everything', async () => {
    const { laptop } = await stopped();
    expect(await finishWipe(laptop.ports)).toBeNull();
    expect(await hasVault(laptop.ports)).toBe(true);
  });
  test('a large outbox goes in parts; with one of them missing nothing is opened yet', async () => {
    const { laptop, name, deviceId } = await stopped();
    for (let at = 0; at < 8; at += 1)
      await saveClue(laptop, `${name}-big-${at}`, { ofNewerVersion: '长'.repeat(300_000) });
    const held: Parameters<PostEscrow>[] = [];
    const late: PostEscrow = async (...asked) => {
      held.push(asked);
      return held.length === 1
        ? httpPostEscrow(...asked)
        : { ok: false, problems: [{ code: 'not-reached', path: '', severity: 'error' }] };
    };
    expect(codeOf(await handOver(laptop.open.handOver, late))).toBe('not-reached');
    expect((await openEscrow(deviceId)).body).toMatchObject({ problem: { code: 'changes-missing' } });
    await run(laptop, httpPostEscrow).end;
    expect((await escrowsOf(deviceId)).length).toBeGreaterThan(2);
    expect((await openEscrow(deviceId)).body).toMatchObject({ done: 11 });
  });
});
