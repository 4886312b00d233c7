import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildProbe } from '../../support/build-probe.ts';

const PROBES = ['ours', 'pouch', 'rxdb'] as const;
export type Contender = (typeof PROBES)[number];

/** PouchDB as its owners ship it for a page: two ready-built files. */
const POUCH_FILES = ['pouchdb.min.js', 'pouchdb.indexeddb.min.js'];

const pageOf = (name: Contender): string => {
  const before = name === 'pouch' ? POUCH_FILES.map((file) => `<script src="/${file}"></script>`).join('') : '';
  return `<!doctype html><meta charset="utf-8"><title>${name}</title>${before}<script type="module" src="/${name}.js"></script>`;
};

/** One page for each contender, built as the app is built: same bundler, same target, minified. */
export const buildPages = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const name of PROBES) {
    const files = await buildProbe(`tests/bench/sync/${name}-probe.ts`, '', name);
    for (const [address, text] of files) writeFileSync(join(folder, address), text);
    writeFileSync(join(folder, `${name}.html`), pageOf(name));
  }
  const dist = join(dirname(createRequire(import.meta.url).resolve('pouchdb/package.json')), 'dist');
  for (const file of POUCH_FILES) copyFileSync(join(dist, file), join(folder, file));
};
