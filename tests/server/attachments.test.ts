import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeKey } from '../../server/attachments/attachment-place.ts';
import { type CuttingProxy, startCuttingProxy } from '../support/cutting-proxy.ts';
import { randomBytes } from '../support/random-bytes.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let county: TestCounty;
let proxy: CuttingProxy;
let one: TestDevice;
let two: TestDevice;
let other: TestDevice;
let free = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  county = await startTestCounty({ freeBytes: async () => free });
  proxy = await startCuttingProxy(county.address);
  one = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
  two = await enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong'));
  other = await enrolTestDevice(county.address, await county.code('shiqiao-2', 'shiqiao'));
});
afterAll(async () => {
  await proxy.stop();
  await county.stop();
});

const bearer = ({ identity }: TestDevice) => `Bearer ${identity.deviceId}.${identity.deviceSecret}`;
const hashOf = (bytes: Uint8Array<ArrayBuffer>) => createHash('sha256').update(bytes).digest('hex');
type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
  via?: string;
};
const ask = (device: TestDevice | null, path: string, { headers = {}, via, ...rest }: Asked = {}) =>
  fetch(`${via ?? county.address}${path}`, {
    ...rest,
    headers: { 'tus-resumable': '1.0.0', ...(device ? { authorization: bearer(device) } : {}), ...headers },
  });
const begin = async (device: TestDevice, sha256: string, bytes: number) => {
  const metadata = `sha256 ${Buffer.from(sha256).toString('base64')},filename ${Buffer.from('植入的名字.jpg').toString('base64')}`;
  const answer = await ask(device, '/attachments/tus', {
    method: 'POST',
    headers: { 'upload-length': String(bytes), 'upload-metadata': metadata },
  });
  return { status: answer.status, path: answer.headers.get('location') ?? '' };
};
const patch = (device: TestDevice, path: string, offset: number, body: Uint8Array<ArrayBuffer>, via?: string) =>
  ask(device, path, {
    method: 'PATCH',
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
    ...(via ? { via } : {}),
  });
const offsetOf = async (device: TestDevice, path: string) =>
  Number((await ask(device, path, { method: 'HEAD' })).headers.get('upload-offset'));
const finalize = async (device: TestDevice, sha256: string, path: string) => {
  const answer = await ask(device, `/attachments/${sha256}/finalize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ upload: path.split('/').at(-1) }),
  });
  return { status: answer.status, body: (await answer.json()) as { verified?: boolean; problem?: { code: string } } };
};
const upload = async (device: TestDevice, bytes: Uint8Array<ArrayBuffer>) => {
  const sha256 = hashOf(bytes);
  const { path } = await begin(device, sha256, bytes.length);
  await patch(device, path, 0, bytes);
  return { sha256, path };
};
const isKnown = async (device: TestDevice, sha256: string) =>
  (await ask(device, `/attachments/${sha256}`, { method: 'HEAD' })).status === 200;

describe('an upload', () => {
  test('is nothing to the county until finalize has read every byte again; asking twice gets the same answer', async () => {
    const { sha256, path } = await upload(one, randomBytes(700_000));
    expect(await isKnown(one, sha256)).toBe(false);
    const [first, again] = await Promise.all([finalize(one, sha256, path), finalize(one, sha256, path)]);
    expect([first.body.verified, again.body.verified]).toEqual([true, true]);
    expect((await finalize(one, sha256, path)).body).toMatchObject({ verified: true, bytes: 700_000 });
    expect(await isKnown(two, sha256)).toBe(true);
    const known = await ask(two, '/attachments/known', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hashes: [sha256, 'f'.repeat(64)] }),
    });
    expect(await known.json()).toMatchObject({ fengqiao: true, verified: [sha256] });
  });

  test('cut after k bytes goes on from where the county stands, for every k', async () => {
    const bytes = randomBytes(900_000);
    const { path } = await begin(one, hashOf(bytes), bytes.length);
    const before = proxy.cuts();
    for (const cut of [1, 300, 1_000, 70_000, 200_000, 500_000]) {
      proxy.cutAfter = cut;
      const at = await offsetOf(one, path);
      await patch(one, path, at, bytes.subarray(at), proxy.address).catch(() => null);
    }
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    expect(proxy.cuts() - before).toBe(6);
    const at = await offsetOf(one, path);
    expect(at).toBeGreaterThan(0);
    expect((await patch(one, path, 0, bytes)).status).toBe(409);
    // What was under way when the line was cut may still land after the county named its offset: 409, and one asks again.
    await expect
      .poll(async () => {
        const from = await offsetOf(one, path);
        return (await patch(one, path, from, bytes.subarray(from))).status;
      })
      .toBe(204);
    expect((await finalize(one, hashOf(bytes), path)).body.verified).toBe(true);
  });

  test('whose line has gone silent lets the next request in, and loses nothing', async () => {
    const bytes = randomBytes(600_000);
    const { path } = await begin(one, hashOf(bytes), bytes.length);
    proxy.halfOpenAfter = 200_000;
    const stop = new AbortController();
    const hanging = fetch(`${proxy.address}${path}`, {
      method: 'PATCH',
      signal: stop.signal,
      headers: {
        'tus-resumable': '1.0.0',
        authorization: bearer(one),
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: bytes,
    }).catch(() => null);
    await expect.poll(() => proxy.halfOpenAfter, { timeout: 5000 }).toBe(Number.POSITIVE_INFINITY);
    let at = Number.NaN;
    await expect
      .poll(async () => (at = await offsetOf(one, path)), { timeout: 20_000, interval: 500 })
      .toBeGreaterThan(0);
    expect((await patch(one, path, at, bytes.subarray(at))).status).toBe(204);
    stop.abort();
    await hanging;
    expect((await finalize(one, hashOf(bytes), path)).body.verified).toBe(true);
  });

  test('whose bytes are not what their hash says is thrown away and told; nothing of it is known', async () => {
    const bytes = randomBytes(50_000);
    const wrong = hashOf(randomBytes(8));
    const { path } = await begin(one, wrong, bytes.length);
    await patch(one, path, 0, bytes);
    expect((await finalize(one, wrong, path)).body.problem?.code).toBe('attachment-differs');
    expect(await isKnown(one, wrong)).toBe(false);
    expect((await ask(one, path, { method: 'HEAD' })).status).toBeGreaterThanOrEqual(404);
    expect((await finalize(one, wrong, path)).body.problem?.code).toBe('attachment-unknown');
  });

  test('that is not all there is not taken', async () => {
    const bytes = randomBytes(50_000);
    const { path } = await begin(one, hashOf(bytes), bytes.length);
    await patch(one, path, 0, bytes.subarray(0, 20_000));
    expect((await finalize(one, hashOf(bytes), path)).body.problem?.code).toBe('attachment-incomplete');
    expect(await offsetOf(one, path)).toBe(20_000);
  });

  test('killed between the move and the row is found in its place when the device asks again', async () => {
    const { sha256, path } = await upload(one, randomBytes(40_000));
    const id = path.split('/').at(-1) ?? '';
    const folder = join(county.attachmentsDir, officeKey('shuanglong'), sha256.slice(0, 2));
    await finalize(one, sha256, path);
    await county.database.deleteFrom('attachments').where('sha256', '=', sha256).execute();
    expect(existsSync(join(folder, sha256))).toBe(true);
    expect((await finalize(one, sha256, id)).body.verified).toBe(true);
    renameSync(join(folder, sha256), join(folder, `${sha256}.gone`));
    await county.database.deleteFrom('attachments').where('sha256', '=', sha256).execute();
    expect((await finalize(one, sha256, id)).body.problem?.code).toBe('attachment-unknown');
  });

  test('larger than 250 MB, without a hash, or onto a disk that is nearly full is refused before a byte is sent', async () => {
    expect((await begin(one, 'a'.repeat(64), 250 * 1024 * 1024 + 1)).status).toBe(413);
    expect((await begin(one, 'no hash', 10)).status).toBe(400);
    free = 1024;
    expect((await begin(one, 'a'.repeat(64), 10_000)).status).toBe(507);
    free = Number.POSITIVE_INFINITY;
  });
});

describe('offices', () => {
  test('one neither sees, continues, finalizes nor fetches what is another one’s', async () => {
    const bytes = randomBytes(30_000);
    const sha256 = hashOf(bytes);
    const { path } = await begin(one, sha256, bytes.length);
    expect((await ask(other, path, { method: 'HEAD' })).status).toBe(404);
    expect((await patch(other, path, 0, bytes)).status).toBe(404);
    expect(await offsetOf(one, path)).toBe(0);
    await patch(one, path, 0, bytes);
    expect((await finalize(other, sha256, path)).body.problem?.code).toBe('attachment-unknown');
    await finalize(one, sha256, path);
    expect(await isKnown(other, sha256)).toBe(false);
    expect((await ask(other, `/attachments/${sha256}`)).status).toBe(404);
  });
  test('nobody without a device secret gets past the door', async () => {
    expect((await ask(null, '/attachments/tus', { method: 'POST' })).status).toBe(401);
    expect((await ask(null, `/attachments/${'a'.repeat(64)}`)).status).toBe(401);
  });
});

describe('a download', () => {
  test('comes whole or by range, and says what it is asked beyond its end', async () => {
    const bytes = randomBytes(100_000);
    const { sha256, path } = await upload(one, bytes);
    await finalize(one, sha256, path);
    const whole = new Uint8Array(await (await ask(two, `/attachments/${sha256}`)).arrayBuffer());
    expect(hashOf(whole)).toBe(sha256);
    const part = await ask(two, `/attachments/${sha256}`, { headers: { range: 'bytes=99000-200000' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 99000-99999/100000']);
    expect(hashOf(new Uint8Array(await part.arrayBuffer()))).toBe(hashOf(bytes.subarray(99_000)));
    expect((await ask(two, `/attachments/${sha256}`, { headers: { range: 'bytes=100000-' } })).status).toBe(416);
  });
});

test('no file name reaches disk or log, and files are for the server’s own user alone', async () => {
  const { sha256, path } = await upload(one, randomBytes(5_000));
  const notes = readdirSync(join(county.attachmentsDir, 'parts')).filter((name) => name.endsWith('.json'));
  expect(notes.length).toBeGreaterThan(0);
  for (const name of notes)
    expect(readFileSync(join(county.attachmentsDir, 'parts', name), 'utf8')).not.toMatch(/filename|植入|5qSN/u);
  await finalize(one, sha256, path);
  expect(statSync(county.attachmentsDir).mode & 0o077).toBe(0);
  const log = county.log.join('\n');
  expect(log).toContain('/attachments/:sha256/finalize');
  expect(log).not.toMatch(/植入|[0-9a-f]{64}/u);
});

test('the office app inside Electron may speak the upload protocol across origins', async () => {
  const asked = await fetch(`${county.address}/attachments/tus/x`, {
    method: 'OPTIONS',
    headers: { origin: 'app://fengqiao', 'access-control-request-method': 'PATCH' },
  });
  expect(asked.headers.get('access-control-allow-methods')).toContain('PATCH');
  for (const name of ['tus-resumable', 'upload-offset', 'range'])
    expect(asked.headers.get('access-control-allow-headers')).toContain(name);
  const { path } = await begin(one, 'b'.repeat(64), 10);
  const head = await ask(one, path, { method: 'HEAD', headers: { origin: 'app://fengqiao' } });
  expect(head.headers.get('access-control-allow-origin')).toBe('app://fengqiao');
  expect(head.headers.get('access-control-expose-headers')).toContain('Upload-Offset');
});
