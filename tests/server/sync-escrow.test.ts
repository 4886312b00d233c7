import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../domain/change.ts';
import { sealToCounty } from '../../protocol/county-seal.ts';
import { ESCROW_PURPOSE, type EscrowReceipt } from '../../protocol/escrow.ts';
import { openEscrow } from '../../server/escrow/open-escrow.ts';
import { secretHash } from '../../server/secrets.ts';
import { clueDoc, created } from '../support/core-laptop.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty();
});
afterAll(() => county.stop());

/** A laptop that sent one change, made two more, and was revoked. */
const revoked = async () => {
  const laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
  const change = (recordId: string, userId?: string) =>
    laptop.change({
      recordId,
      kind: 'clue',
      set: created(clueDoc({ brief: '只在停用的电脑里' })),
      ...(userId ? { userId } : {}),
    });
  const sent = `${laptop.identity.deviceId}-sent`;
  await laptop.sync([await change(sent)]);
  const held = [await change(`${laptop.identity.deviceId}-a`), await change(`${laptop.identity.deviceId}-b`)];
  await county.database
    .updateTable('devices')
    .set({ revoked_at: new Date() })
    .where('id', '=', laptop.identity.deviceId)
    .execute();
  return { laptop, held };
};

const sealedFor = async (
  laptop: TestDevice,
  changes: readonly Change[],
  purpose = ESCROW_PURPOSE,
  named = laptop.identity.deviceId,
) => {
  const bytes = new TextEncoder().encode(JSON.stringify({ device: named, changes }));
  const sealed = await sealToCounty(bytes, laptop.identity.recoveryKey, purpose);
  return { protocol: 2, device: laptop.identity.deviceId, fromN: 2, toN: 3, hash: secretHash(sealed.secret), sealed };
};

const hand = async (laptop: TestDevice, body: object) => {
  const { deviceId, deviceSecret } = laptop.identity;
  const answer = await fetch(`${county.address}/escrow`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${deviceId}.${deviceSecret}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as EscrowReceipt & { problem?: { code: string } };
};

const open = (deviceId: string) =>
  openEscrow(county.database, {
    officeId: 'shuanglong',
    deviceId,
    decidedBy: '县局',
    now: new Date(),
    newId: randomUUID,
  });

test('S13: a revoked laptop is refused records, hands its outbox over sealed, and gets one receipt for it however often it sends', async () => {
  const { laptop, held } = await revoked();
  expect((await laptop.sync(held)).body.problem?.code).toBe('device-revoked');
  const body = await sealedFor(laptop, held);
  const [first, again] = [await hand(laptop, body), await hand(laptop, body)];
  expect(first).toMatchObject({ fengqiao: true, device: laptop.identity.deviceId, fromN: 2, toN: 3, hash: body.hash });
  expect(again).toEqual(first);
  const kept = await county.database.selectFrom('escrows').selectAll().where('id', '=', first.receiptId).execute();
  expect(JSON.stringify(kept)).not.toContain('只在停用的电脑里');
});

test('S13: headquarters opens it: the changes are settled as that laptop’s, once, and who decided is written down', async () => {
  const { laptop, held } = await revoked();
  await hand(laptop, await sealedFor(laptop, held));
  const { deviceId } = laptop.identity;
  expect(await open(deviceId)).toMatchObject({ ok: true, settled: [{ outcome: 'done' }, { outcome: 'done' }] });
  const first = await county.database
    .selectFrom('records')
    .select(['id', 'seq'])
    .where(
      'id',
      'in',
      held.map(({ recordId }) => recordId),
    )
    .orderBy('id')
    .execute();
  expect(first).toHaveLength(2);
  expect(await open(deviceId)).toMatchObject({ ok: true, settled: [{ outcome: 'done' }, { outcome: 'done' }] });
  expect(
    await county.database
      .selectFrom('records')
      .select(['id', 'seq'])
      .where(
        'id',
        'in',
        held.map(({ recordId }) => recordId),
      )
      .orderBy('id')
      .execute(),
  ).toEqual(first);
  const acts = await county.database
    .selectFrom('county_acts')
    .select(['name', 'act'])
    .where('subject', '=', deviceId)
    .execute();
  expect(acts).toContainEqual({ name: '县局', act: 'open escrow' });
});

test('S13: what was cut on the way gets no receipt; what is damaged, of another use or of another office opens nothing', async () => {
  const { laptop, held } = await revoked();
  const body = await sealedFor(laptop, held);
  const cut = { ...body, sealed: { ...body.sealed, secret: body.sealed.secret.slice(0, -8) } };
  expect((await hand(laptop, cut)).problem?.code).toBe('doc-shape');
  const { deviceId } = laptop.identity;
  await hand(laptop, await sealedFor(laptop, held, 'fengqiao recovery 1'));
  expect(await open(deviceId)).toEqual({ ok: false, code: 'file-damaged' });
  await hand(
    laptop,
    await sealedFor(
      laptop,
      held.map((change) => ({ ...change, at: '2020-01-01T00:00:00.000Z' })),
    ),
  );
  expect(await open(deviceId)).toEqual({ ok: false, code: 'file-damaged' });
  await hand(laptop, body);
  const elsewhere = await openEscrow(county.database, {
    officeId: 'shiqiao',
    deviceId,
    decidedBy: '县局',
    now: new Date(),
    newId: randomUUID,
  });
  expect(elsewhere).toEqual({ ok: false, code: 'record-missing' });
});

test('S13: an escrow is kept as it came', async () => {
  const { laptop, held } = await revoked();
  const { receiptId } = await hand(laptop, await sealedFor(laptop, held));
  await expect(county.database.deleteFrom('escrows').where('id', '=', receiptId).execute()).rejects.toThrow(/kept/u);
  await expect(
    county.database.updateTable('escrows').set({ hash: 'x' }).where('id', '=', receiptId).execute(),
  ).rejects.toThrow(/kept/u);
});
