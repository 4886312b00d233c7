import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the whole road: import, case, agreement and PDF made offline, two laptops and the county in step, nothing in the clear on disk', () => {
  execFileSync('node', ['scripts/demo.ts'], { stdio: 'inherit', timeout: 180_000 });
  const summary = JSON.parse(readFileSync('out/demo/summary.json', 'utf8'));
  expect(summary.plaintextHits).toBe(0);
  expect(summary.madeOffline).toMatchObject({ cases: 1, agreements: 1, pdfs: 1 });
  expect(summary.wageListFindings).toBe(3);
  expect(summary.records.device1).toBe(summary.records.server);
  expect(summary.records.device2).toBe(summary.records.server);
}, 200_000);
