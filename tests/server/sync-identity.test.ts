import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewIdentity } from '../../protocol/identity.ts';
import { addDevice } from '../../server/devices/add-device.ts';
import { deviceMark } from '../../server/devices/device-mark.ts';
import { clueDoc, created } from '../support/core-laptop.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice, testDevice } from '../support/test-device.ts';

let county: TestCounty;
let one: TestDevice;

beforeAll(async () => {
  county = await startTestCounty();
  one = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
});
afterAll(() => county.stop());

const askIdentity = async (device: TestDevice, named = device.identity.deviceId) => {
  const { deviceId, deviceSecret } = device.identity;
  const answer = await fetch(`${county.address}/identity`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${deviceId}.${deviceSecret}` },
    body: JSON.stringify({ protocol: 2, device: named }),
  });
  return { status: answer.status, body: (await answer.json()) as NewIdentity & { problem?: { code: string } } };
};

test('S5: a forked laptop goes on under a new identity, and everything it holds arrives beside what the other sent', async () => {
  await one.sync([await one.change({ recordId: 'theirs', kind: 'clue', set: created(clueDoc()) })]);
  const mine = await one.change({ recordId: 'mine', kind: 'clue', set: created(clueDoc()), n: 1 });
  expect((await one.sync([mine])).body.settled).toMatchObject([{ outcome: 'forked' }]);
  const { body } = await askIdentity(one);
  const fork = testDevice(county.address, { ...one.identity, ...body });
  const again = await fork.change({ recordId: 'mine', kind: 'clue', set: created(clueDoc()) });
  const answer = (await fork.sync([again])).body;
  expect(answer.settled).toMatchObject([{ outcome: 'done' }]);
  expect(answer.records.map(({ id }) => id)).toEqual(expect.arrayContaining(['theirs', 'mine']));
  expect((await one.sync([])).status).toBe(200);
  const row = await county.database
    .selectFrom('devices')
    .select(['forked_from', 'mark'])
    .where('id', '=', body.deviceId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ forked_from: one.identity.deviceId, mark: body.deviceMark });
  const acts = await county.database
    .selectFrom('county_acts')
    .select(['act', 'subject'])
    .where('name', '=', one.identity.deviceId)
    .execute();
  expect(acts).toEqual([{ act: 'fork device', subject: body.deviceId }]);
});

test('S5: nobody is given an identity for another device, or with a wrong secret, or when revoked', async () => {
  expect((await askIdentity(one, 'another')).body.problem?.code).toBe('doc-shape');
  const wrong = { ...one, identity: { ...one.identity, deviceSecret: 'x' } };
  expect((await askIdentity(wrong)).status).toBe(401);
  const gone = await enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong'));
  await county.database
    .updateTable('devices')
    .set({ revoked_at: new Date() })
    .where('id', '=', gone.identity.deviceId)
    .execute();
  expect((await askIdentity(gone)).body.problem?.code).toBe('device-revoked');
});

test('S6: marks go on behind Z, and one that was given is never given again', async () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(deviceMark)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  const marks: string[] = [];
  for (let n = 0; n < 28; n += 1)
    marks.push(
      (await addDevice(county.database, { officeId: 'shiqiao', name: 'x', now: new Date(), newId: randomUUID })).mark,
    );
  expect(marks.slice(0, 3)).toEqual(['A', 'B', 'C']);
  expect(marks.slice(25)).toEqual(['Z', 'AA', 'AB']);
  expect(new Set(marks).size).toBe(28);
});
