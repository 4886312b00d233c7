import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import type { UsbResult } from '../../protocol/county.ts';
import { writePacket } from '../../protocol/usb-packet.ts';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { memoryFiles } from '../../src/browser-files/memory-files.ts';
import { enrolDevice } from '../../src/sync/enrol-device.ts';
import { httpTransport } from '../../src/sync/transport.ts';
import { readReceipt, takeReceipt } from '../../src/sync/usb-receipt.ts';
import { usbReport } from '../../src/sync/usb-report.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { createVault } from '../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../src/vault/vault-ports.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { until } from '../support/until.ts';
import { engineOver, saveClues } from '../sync/sync-fixture.ts';

let county: TestCounty;
let cookie = '';
beforeAll(async () => {
  county = await startTestCounty();
  const login = await fetch(`${county.address}/county/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(COUNTY_LOGIN),
  });
  cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});
afterAll(() => county.stop());

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? '' : result.problems[0]?.code);

/** A laptop enrolled with the real county, which then has no line any more. */
const laptopOf = async (name: string, userId = 'shuanglong-2', officeId = 'shuanglong'): Promise<UnlockedVault> => {
  const ports = {
    ...vaultPorts(enrolDevice, { ...memoryFiles(), freeBytes: async () => null }),
    home: dexieHome(name),
    passwordCost: { memoryKib: 1024, passes: 1 },
  };
  const code = await county.code(userId, officeId);
  const answer = must(await enrolDevice(county.address, { protocol: 1, code, deviceName: name }));
  return must(await createVault({ answer, serverAddress: county.address, password: '门前老槐树下石凳' }, ports));
};
const report = async ({ store }: UnlockedVault) => must(await usbReport(store.usb, new Date())).bytes;
const bring = async (bytes: Uint8Array): Promise<UsbResult> => {
  const answer = await fetch(`${county.address}/county/usb`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie },
    body: bytes.slice(),
  });
  return (await answer.json()) as UsbResult;
};
const receiptOf = async ({ receiptId }: UsbResult): Promise<Uint8Array> =>
  new Uint8Array(
    await (await fetch(`${county.address}/county/usb/receipts/${receiptId}`, { headers: { cookie } })).arrayBuffer(),
  );
const take = async ({ store }: UnlockedVault, bytes: Uint8Array) => {
  const read = await readReceipt(store, bytes);
  return read.ok ? takeReceipt(store, read.value) : { confirmed: 0, records: 0, code: codeOf(read) };
};
const syncWhole = async ({ store, ...rest }: UnlockedVault): Promise<void> => {
  const run = engineOver({ store, ...rest }, (request) => httpTransport(store.address(), store.bearer(), request));
  run.engine.start();
  await until(() => run.waiting() !== undefined);
  await run.engine.wake();
  run.engine.stop();
};
const held = async (prefix: string): Promise<number> => {
  const rows = await county.database.selectFrom('changes').select('body').execute();
  return rows.filter(({ body }) => body.recordId.startsWith(prefix)).length;
};
const cursor = ({ store }: UnlockedVault) => store.usb.facts().cursor;
const officeSeq = async () =>
  (await county.database.selectFrom('offices').select('seq').where('id', '=', 'shuanglong').executeTakeFirstOrThrow())
    .seq;

test('U1 U6: an office without a line: saved, carried to the county, carried back, and both are in step', async () => {
  const laptop = await laptopOf('whole-road');
  await saveClues(laptop, 450, 'road');
  const bytes = await report(laptop);
  expect(laptop.store.counts()).toMatchObject({ waiting: 450, lastSyncedAt: null });
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('三河村');
  const result = await bring(bytes);
  expect(result).toMatchObject({ code: '', damagedAt: 0, taken: 450, known: 0, conflicts: 0, parked: 0 });
  expect(laptop.store.counts().waiting).toBe(450);
  const receipt = await receiptOf(result);
  expect(new TextDecoder('latin1').decode(receipt)).not.toContain('三河村');
  expect(await take(laptop, receipt)).toMatchObject({ confirmed: 450, code: null });
  expect(laptop.store.counts()).toMatchObject({ waiting: 0, parked: 0, conflicts: 0 });
  expect(laptop.store.counts().lastSyncedAt).not.toBeNull();
  expect(cursor(laptop)).toBe(await officeSeq());
  expect(laptop.store.trouble()).toBe('');
  const acts = await county.database
    .selectFrom('county_acts')
    .select('act')
    .where('subject', '=', result.receiptId)
    .execute();
  expect(acts.map(({ act }) => act).sort()).toEqual(['fetch usb receipt', 'import usb']);
});

test('U2: brought twice, and the receipt taken twice: once', async () => {
  const laptop = await laptopOf('twice');
  await saveClues(laptop, 5, 'twice');
  const bytes = await report(laptop);
  const first = await bring(bytes);
  const second = await bring(bytes);
  expect(second).toMatchObject({ code: '', taken: 0, known: 5 });
  const receipt = await receiptOf(first);
  expect(await take(laptop, receipt)).toMatchObject({ confirmed: 5, code: null });
  const at = cursor(laptop);
  expect(await take(laptop, receipt)).toMatchObject({ confirmed: 0, code: null });
  expect(await take(laptop, await receiptOf(second))).toMatchObject({ confirmed: 0, code: null });
  expect([cursor(laptop), laptop.store.counts().waiting, await held('twice')]).toEqual([at, 0, 5]);
});

test('U3: the second report comes before the first, receipts come in the wrong order, one never comes', async () => {
  const laptop = await laptopOf('order');
  await saveClues(laptop, 3, 'order-a');
  const one = await report(laptop);
  await saveClues(laptop, 4, 'order-b');
  const two = await report(laptop);
  await saveClues(laptop, 2, 'order-c');
  const later = await bring(two);
  const earlier = await bring(one);
  expect([later, earlier]).toMatchObject([
    { code: '', taken: 7, known: 0 },
    { code: '', taken: 0, known: 3 },
  ]);
  expect(await take(laptop, await receiptOf(earlier))).toMatchObject({ confirmed: 3 });
  const at = cursor(laptop);
  expect(await take(laptop, await receiptOf(later))).toMatchObject({ confirmed: 4 });
  expect(cursor(laptop)).toBe(at);
  expect(laptop.store.counts().waiting).toBe(2);
  // The first receipt of the next one is lost on the way; the one after settles all.
  await bring(await report(laptop));
  await saveClues(laptop, 1, 'order-d');
  expect(await take(laptop, await receiptOf(await bring(await report(laptop))))).toMatchObject({ confirmed: 3 });
  expect([laptop.store.counts().waiting, await held('order')]).toEqual([0, 10]);
});

test('U4: the line comes back within the hour: file and line say the same, and an old receipt moves nothing back', async () => {
  const laptop = await laptopOf('overlap');
  const other = await laptopOf('overlap-other', 'shuanglong-3');
  await saveClues(laptop, 6, 'overlap-a');
  const bytes = await report(laptop);
  const early = await bring(bytes);
  await saveClues(other, 5, 'overlap-x');
  await syncWhole(other);
  await syncWhole(laptop);
  const at = cursor(laptop);
  const before = laptop.store.counts();
  const leases = laptop.vault.leases();
  expect(await take(laptop, await receiptOf(early))).toMatchObject({ confirmed: 0, code: null });
  expect(cursor(laptop)).toBe(at);
  expect(laptop.store.counts()).toEqual(before);
  expect(laptop.vault.leases().length).toBe(leases.length);
  expect(laptop.vault.view.all('clue').filter(({ id }) => id.startsWith('overlap')).length).toBe(11);
  expect(await bring(bytes)).toMatchObject({ code: '', taken: 0, known: 6 });
  await syncWhole(laptop);
  expect(laptop.store.trouble()).toBe('');
});

test('U5: cut, changed, or made by somebody else: told, and nothing of it is taken', async () => {
  const laptop = await laptopOf('damage');
  await saveClues(laptop, 450, 'damage');
  const bytes = await report(laptop);
  const flipped = bytes.slice();
  flipped[flipped.length - 2000] = (flipped.at(-2000) ?? 0) ^ 1;
  const result = await bring(flipped);
  expect(result.code).toBe('file-damaged');
  expect(result.damagedAt).toBeGreaterThan(1);
  // Whole parts before the damaged one were taken, and have their receipt.
  expect(result.taken).toBe((result.damagedAt - 1) * 200);
  expect(await take(laptop, await receiptOf(result))).toMatchObject({ confirmed: result.taken, code: null });
  expect(laptop.store.counts().waiting).toBe(450 - result.taken);
  expect(await bring(bytes.slice(0, 60))).toMatchObject({ code: 'file-damaged', taken: 0, receiptId: null });
  expect(await bring(new TextEncoder().encode('PK 表格'))).toMatchObject({ code: 'usb-not-packet', receiptId: null });
  expect(await bring(bytes)).toMatchObject({ code: '', taken: 450 - result.taken, known: result.taken });
  const { deviceId } = laptop.store.usb.facts();
  const forged = await writePacket(
    {
      format: 1,
      kind: '上报',
      packetId: 'forged',
      officeId: 'shuanglong',
      device: deviceId,
      county: JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + (bytes[7] ?? 0) + 256 * (bytes[6] ?? 0)))).county,
      createdAt: '2026-11-24T01:00:00.000Z',
      timeline: 't',
      cursor: 0,
      fromN: 1,
      toN: 1,
    },
    [],
    new Uint8Array(32),
  );
  expect(await bring(forged)).toMatchObject({ code: 'usb-not-genuine', receiptId: null });
});

test('U5: a receipt of another office, of another computer, cut, changed, or a report instead: refused, and the vault stays as it is', async () => {
  const mine = await laptopOf('strange');
  const hers = await laptopOf('strange-hers', 'shuanglong-3');
  const far = await laptopOf('strange-far', 'shiqiao-2', 'shiqiao');
  await saveClues(mine, 3, 'strange');
  const bytes = await report(mine);
  const receipt = await receiptOf(await bring(bytes));
  expect((await take(hers, receipt)).code).toBe('usb-other-computer');
  expect((await take(far, receipt)).code).toBe('usb-other-office');
  expect((await take(mine, bytes)).code).toBe('usb-not-receipt');
  expect((await take(mine, receipt.slice(0, -30))).code).toBe('file-damaged');
  const changed = receipt.slice();
  changed[changed.length - 900] = (changed.at(-900) ?? 0) ^ 1;
  expect((await take(mine, changed)).code).toBe('file-damaged');
  expect(mine.store.counts()).toMatchObject({ waiting: 3, lastSyncedAt: null });
  expect((await bring(receipt)).code).toBe('usb-not-report');
  expect((await take(mine, receipt)).confirmed).toBe(3);
});

test('U5: a stopped computer’s report is not taken, and another county knows nothing of it', async () => {
  const laptop = await laptopOf('stopped');
  await saveClues(laptop, 2, 'stopped');
  const bytes = await report(laptop);
  const { deviceId } = laptop.store.usb.facts();
  await county.database.updateTable('devices').set({ revoked_at: new Date() }).where('id', '=', deviceId).execute();
  expect(await bring(bytes)).toMatchObject({ code: 'device-revoked', taken: 0, receiptId: null });
  const other = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const countyKey = { ...(await crypto.subtle.exportKey('jwk', other.publicKey)) };
  const { usb } = laptop.store;
  const asOther = async (facts: Partial<ReturnType<typeof usb.facts>>) =>
    must(await usbReport({ ...usb, facts: () => ({ ...usb.facts(), ...facts }) }, new Date())).bytes;
  expect(await bring(await asOther({ countyKey }))).toMatchObject({ code: 'usb-other-county', receiptId: null });
  expect(await bring(await asOther({ deviceId: 'nobody' }))).toMatchObject({ code: 'usb-device-unknown' });
  expect(await bring(await asOther({ deviceSecret: 'guessed' }))).toMatchObject({ code: 'usb-not-genuine' });
  expect(await held('stopped')).toBe(0);
});

test('U7: a twin’s receipt is not taken for one’s own; the twin goes on under an identity of its own, and loses nothing', async () => {
  const one = await laptopOf('twin-one');
  // The same identity on a second disk, as a copied computer has it.
  const { deviceId, deviceSecret, countyKey } = one.store.usb.facts();
  const files = { ...memoryFiles(), freeBytes: async () => null };
  const twin = must(
    await createVault(
      {
        answer: {
          fengqiao: true,
          deviceId,
          deviceMark: one.vault.identity.deviceMark,
          deviceSecret,
          timeline: one.vault.identity.timeline,
          office: one.vault.identity.office,
          user: one.vault.user,
          recoveryKey: countyKey ?? {},
        },
        serverAddress: county.address,
        password: '门前老槐树下石凳',
      },
      {
        ...vaultPorts(enrolDevice, files),
        home: dexieHome('twin-two'),
        passwordCost: { memoryKib: 1024, passes: 1 },
      },
    ),
  );
  await saveClues(one, 4, 'twin-a');
  await saveClues(twin, 3, 'twin-b');
  const first = await receiptOf(await bring(await report(one)));
  const result = await bring(await report(twin));
  expect(result).toMatchObject({ code: 'usb-forked', taken: 0 });
  expect((await take(twin, first)).code).toBe('usb-other-computer');
  expect(twin.store.counts().waiting).toBe(3);
  const fork = await receiptOf(result);
  expect((await take(one, fork)).code).toBe('usb-other-computer');
  expect((await take(one, first)).confirmed).toBe(4);
  expect((await take(twin, fork)).code).toBe('usb-forked');
  expect(twin.store.usb.facts().deviceId).not.toBe(deviceId);
  expect(twin.store.counts().waiting).toBe(3);
  const again = await bring(await report(twin));
  expect(again).toMatchObject({ code: '', taken: 3 });
  expect(await take(twin, await receiptOf(again))).toMatchObject({ confirmed: 3, code: null });
  expect(await held('twin')).toBe(7);
});

test('U8: the county was put back to a backup: the receipt says so, and the next report offers all of it again', async () => {
  const laptop = await laptopOf('restored', 'shiqiao-2', 'shiqiao');
  await saveClues(laptop, 3, 'restored-a');
  const old = await receiptOf(await bring(await report(laptop)));
  await saveClues(laptop, 2, 'restored-b');
  const bytes = await report(laptop);
  const timeline = await county.database
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'timeline')
    .executeTakeFirstOrThrow();
  await county.database.updateTable('meta').set({ value: 'after-restore' }).where('key', '=', 'timeline').execute();
  const result = await bring(bytes);
  expect(result).toMatchObject({ code: 'usb-restart', taken: 0 });
  expect((await take(laptop, await receiptOf(result))).code).toBe('usb-restart');
  // Of the history before: what it calls settled is offered again, and the receipt is of no use any more.
  expect((await take(laptop, old)).code).toBe('usb-receipt-old');
  expect(laptop.store.counts().waiting).toBe(5);
  const again = await bring(await report(laptop));
  expect(again).toMatchObject({ code: '', taken: 2, known: 3 });
  expect(await take(laptop, await receiptOf(again))).toMatchObject({ confirmed: 5, code: null });
  await county.database.updateTable('meta').set({ value: timeline.value }).where('key', '=', 'timeline').execute();
});

test('U9: a laptop counts as told of the user list only from the change after it took the receipt', async () => {
  const laptop = await laptopOf('told');
  const { deviceId } = laptop.store.usb.facts();
  const told = async () =>
    county.database.selectFrom('device_told').select('from_n').where('device_id', '=', deviceId).execute();
  await saveClues(laptop, 2, 'told-a');
  const receipt = await receiptOf(await bring(await report(laptop)));
  expect(await told()).toEqual([]);
  await saveClues(laptop, 1, 'told-b');
  await take(laptop, receipt);
  await saveClues(laptop, 1, 'told-c');
  await bring(await report(laptop));
  expect(await told()).toEqual([{ from_n: 4 }]);
});

test('U10: without log-in nothing is imported, and no receipt is given', async () => {
  const answer = await fetch(`${county.address}/county/usb`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(10),
  });
  expect(answer.status).toBe(401);
  expect((await fetch(`${county.address}/county/usb/receipts/x`)).status).toBe(401);
});
