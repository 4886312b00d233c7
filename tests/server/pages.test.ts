import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty();
});
afterAll(() => county.stop());

/** As it goes over the line: nothing is unpacked on the way. */
const asSent = (path: string, accept: string): Promise<{ bytes: Buffer; type: string; coding: string; vary: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(`${county.address}${path}`, { headers: { 'accept-encoding': accept } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { 'content-type': type = '', 'content-encoding': coding = '', vary = '' } = answer.headers;
        resolve({ bytes: Buffer.concat(parts), type, coding, vary });
      });
    });
    asked.on('error', reject).end();
  });
const largest = (end: string): string => {
  const [file] = readdirSync('dist/web/assets')
    .filter((name) => name.endsWith(end))
    .map((name) => ({ name, size: statSync(`dist/web/assets/${name}`).size }))
    .sort((a, b) => b.size - a.size);
  return file?.name ?? '';
};

test('scripts and printing fonts go over the line compressed, and are the very files when unpacked', async () => {
  for (const [end, type, share] of [
    ['.js', 'application/javascript', 0.5],
    ['.ttf', 'font/ttf', 0.8],
  ] as const) {
    const name = largest(end);
    const file = readFileSync(`dist/web/assets/${name}`);
    const sent = await asSent(`/assets/${name}`, 'gzip, deflate');
    expect(sent.coding).toBe('gzip');
    expect(sent.type).toContain(type);
    expect(sent.vary).toContain('accept-encoding');
    expect(sent.bytes.length).toBeLessThan(file.length * share);
    expect(gunzipSync(sent.bytes).equals(file)).toBe(true);
  }
});

test('who cannot unpack gets the file itself, and a start page is never kept', async () => {
  const name = largest('.js');
  const plain = await asSent(`/assets/${name}`, 'identity');
  expect(plain.coding).toBe('');
  expect(plain.bytes.equals(readFileSync(`dist/web/assets/${name}`))).toBe(true);
  const start = await fetch(county.address);
  expect(start.headers.get('cache-control')).toBe('no-cache');
  expect(await start.text()).toContain('<div id="root">');
});
