import { copyFileSync, existsSync } from 'node:fs';

/** npm run doc:images: the pictures of README and docs, from what `npm run demo`, `npm test` and `npm run paper` left in out/. Names what is not there. */
const PICTURES: Readonly<Record<string, string>> = {
  today: 'demo/device2-01-today',
  clues: 'demo/device2-02-clues',
  clue: 'demo/device1-04-clue-with-risk',
  import: 'demo/device1-02-import-dry-run',
  'wage-list': 'demo/device1-07-wage-list-findings',
  agreement: 'demo/device1-10-agreement-final',
  'sync-offline': 'demo/device1-11-sync-centre-offline',
  'sync-centre': 'demo/device2-06-sync-centre',
  county: 'demo/county-01-overview',
  operations: 'demo/county-02-operations',
  'paper-sealed': 'papers/sealed',
  dossier: 'take-along/dossier',
  conflict: 'conflict',
  'contact-sheet': 'paper/contact-sheet',
};

const missing = Object.entries(PICTURES).filter(([name, from]) => {
  if (!existsSync(`out/${from}.png`)) return true;
  copyFileSync(`out/${from}.png`, `docs/images/${name}.png`);
  return false;
});
for (const [name, from] of missing) process.stderr.write(`${name}.png: out/${from}.png is not there\n`);
process.exit(missing.length === 0 ? 0 : 1);
