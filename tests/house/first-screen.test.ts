import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gzipKb, scriptsOfPage } from '../bench/ledger/first-screen.ts';

test('what the office app needs to show 今日 stays within 500 kB of script, gzipped', () => {
  const scripts = scriptsOfPage(readFileSync('dist/web/index.html', 'utf8'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(gzipKb('dist/web', scripts)).toBeLessThanOrEqual(500);
});

test('neither tables, paper nor workbooks are part of it', () => {
  const scripts = scriptsOfPage(readFileSync('dist/web/index.html', 'utf8'));
  const text = scripts.map((file) => readFileSync(`dist/web/${file}`, 'utf8')).join('\n');
  for (const mark of ['ag-root', 'pdfmake', 'pdfjs', 'sharedStrings']) expect(text.includes(mark), mark).toBe(false);
});
