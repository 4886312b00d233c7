import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropDemoCodes, makeCode } from '../../server/enrol/make-code.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice } from '../support/test-device.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty();
});
afterAll(() => county.stop());

const enrol = async (code: string, more: object = {}) => {
  const answer = await fetch(`${county.address}/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: 1, code, deviceName: 'x', ...more }),
  });
  return { status: answer.status, body: await answer.json() };
};

describe('enrolment', () => {
  test('an unknown, a used and an expired code are each told apart', async () => {
    const code = await county.code('shuanglong-1', 'shuanglong');
    expect((await enrol(code)).status).toBe(200);
    expect(await enrol(code)).toMatchObject({ status: 410, body: { fengqiao: true, problem: { code: 'code-used' } } });
    expect(await enrol('AAAA-BBBB-CCCC')).toMatchObject({ status: 404, body: { problem: { code: 'code-unknown' } } });
    const late = await county.code('shuanglong-1', 'shuanglong');
    await county.database
      .updateTable('enrolment_codes')
      .set({ expires_at: new Date(0) })
      .where('used_at', 'is', null)
      .execute();
    expect(await enrol(late)).toMatchObject({ status: 410, body: { problem: { code: 'code-expired' } } });
  });
  test('two laptops that type one code at once: exactly one is enrolled', async () => {
    const code = await county.code('shuanglong-2', 'shuanglong');
    const both = await Promise.all([enrol(code), enrol(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });
  test('a code is read as people type it: small letters, spaces, no dashes', async () => {
    const code = await county.code('shuanglong-2', 'shuanglong');
    expect((await enrol(` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200);
  });
  test('only hashes are kept, of codes and of device secrets', async () => {
    const code = await county.code('shuanglong-2', 'shuanglong');
    const { body } = await enrol(code);
    const kept = JSON.stringify([
      await county.database.selectFrom('enrolment_codes').selectAll().execute(),
      await county.database.selectFrom('devices').selectAll().execute(),
    ]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(body.deviceSecret);
  });
  test('a second person joins an enrolled laptop of the same office, never one of another office', async () => {
    const laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
    const { deviceId } = laptop.identity;
    const joined = await enrol(await county.code('shuanglong-3', 'shuanglong'), { deviceId });
    expect(joined.body).toMatchObject({ deviceId, deviceSecret: '', user: { id: 'shuanglong-3' } });
    expect((await laptop.sync([])).status).toBe(200);
    const foreign = await enrol(await county.code('shiqiao-2', 'shiqiao'), { deviceId });
    expect(foreign).toMatchObject({ status: 404, body: { problem: { code: 'code-unknown' } } });
  });
  test('a person who was revoked enrols no more', async () => {
    const code = await county.code('shiqiao-3', 'shiqiao');
    await county.database.updateTable('users').set({ revoked_at: new Date() }).where('id', '=', 'shiqiao-3').execute();
    expect(await enrol(code)).toMatchObject({ status: 403, body: { problem: { code: 'user-revoked' } } });
  });
  test('an older program is told to upgrade before its code is used up', async () => {
    const code = await county.code('shuanglong-2', 'shuanglong');
    expect(await enrol(code, { protocol: 0 })).toMatchObject({ status: 426 });
    expect((await enrol(code)).status).toBe(200);
  });
  test('codes of an earlier demonstration go, used ones and those of headquarters stay', async () => {
    const given = await county.code('shuanglong-2', 'shuanglong');
    const { code } = await makeCode(county.database, 'shuanglong', 'shuanglong-2', new Date(), { forDemo: true });
    await dropDemoCodes(county.database);
    expect((await enrol(code)).status).toBe(404);
    expect((await enrol(given)).status).toBe(200);
  });
});
