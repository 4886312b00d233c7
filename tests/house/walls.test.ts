import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of the house in which a forbidden line can be planted without disturbing the real one. */
let copy = '';
const LEFT_OUT = new Set(['node_modules', 'dist', 'out', '.git', '.cache', '.fengqiao', 'docs']);

/** A real name of another room: a wall is only seen to hold when what is behind it exists. */
const TARGETS = {
  vault: ['src/vault/new-id.ts', 'newId'],
  sync: ['src/sync/retry-delay.ts', 'retryDelayMs'],
  feature: ['src/features/mediation/case-columns.ts', 'CASE_COLUMNS'],
  app: ['src/app/shell.tsx', 'Shell'],
  county: ['src/county/sum-open.ts', 'openByLevel'],
  documents: ['src/documents/agreement-paper.ts', 'agreementPaper'],
  forms: ['src/forms/read-value.ts', 'readValue'],
  attachments: ['src/attachments/transfer-status.ts', 'useTransferStatus'],
  workbook: ['src/workbook/read-workbook.ts', 'readWorkbook'],
  printing: ['src/printing/print-place.ts', 'printPlace'],
  papers: ['src/papers/is-of.ts', 'isOf'],
  bridge: ['src/bridge.ts', 'bridge'],
  ui: ['src/ui/theme.ts', 'theme'],
  domain: ['domain/format-fen.ts', 'formatFen'],
  protocol: ['protocol/version.ts', 'PROTOCOL'],
  server: ['server/free-port.ts', 'freePort'],
  electron: ['electron/command-line.ts', 'setUpCommandLine'],
} as const;
type Target = keyof typeof TARGETS;

/** Every arrow that is not drawn in docs/architecture.md, and who holds it: the compiler between rooms, lint inside src. */
const WALLS: readonly (readonly [string, readonly Target[], 'types' | 'lint'])[] = [
  ['domain', ['protocol', 'vault', 'server', 'electron'], 'types'],
  ['protocol', ['server', 'vault', 'electron'], 'types'],
  ['server', ['vault', 'electron'], 'types'],
  ['electron', ['server', 'vault'], 'types'],
  ['electron', ['domain'], 'lint'],
  ['src', ['server', 'electron'], 'types'],
  [
    'src/ui',
    [
      'domain',
      'protocol',
      'vault',
      'sync',
      'feature',
      'app',
      'county',
      'documents',
      'forms',
      'workbook',
      'bridge',
      'attachments',
      'printing',
      'papers',
    ],
    'lint',
  ],
  [
    'src/vault',
    [
      'sync',
      'feature',
      'ui',
      'app',
      'county',
      'documents',
      'forms',
      'workbook',
      'bridge',
      'attachments',
      'printing',
      'papers',
    ],
    'lint',
  ],
  [
    'src/sync',
    ['feature', 'ui', 'app', 'county', 'documents', 'forms', 'workbook', 'bridge', 'attachments', 'printing', 'papers'],
    'lint',
  ],
  [
    'src/documents',
    [
      'vault',
      'sync',
      'feature',
      'ui',
      'app',
      'county',
      'forms',
      'workbook',
      'bridge',
      'attachments',
      'printing',
      'papers',
    ],
    'lint',
  ],
  [
    'src/glyphs',
    ['feature', 'app', 'county', 'sync', 'workbook', 'attachments', 'bridge', 'printing', 'papers'],
    'lint',
  ],
  ['src/attachments', ['feature', 'app', 'county', 'forms', 'workbook', 'printing', 'papers'], 'lint'],
  ['src/printing', ['sync', 'feature', 'app', 'county', 'forms', 'attachments', 'papers'], 'lint'],
  ['src/papers', ['feature', 'app', 'county', 'workbook', 'bridge'], 'lint'],
  ['src/forms', ['sync', 'feature', 'app', 'county', 'documents', 'workbook', 'bridge', 'printing', 'papers'], 'lint'],
  [
    'src/workbook',
    [
      'vault',
      'sync',
      'feature',
      'ui',
      'app',
      'county',
      'documents',
      'forms',
      'protocol',
      'bridge',
      'printing',
      'papers',
    ],
    'lint',
  ],
  ['src/county', ['vault', 'sync', 'feature', 'app', 'forms', 'workbook', 'bridge', 'printing', 'papers'], 'lint'],
  ['src/features/today', ['feature', 'app', 'county'], 'lint'],
];

type Plant = { readonly file: string; readonly line: string; readonly by: 'types' | 'lint'; readonly reason: RegExp };

const importing = ([room, targets, by]: (typeof WALLS)[number]): (Plant & { readonly what: string })[] =>
  targets.map((target) => {
    const [path, name] = TARGETS[target];
    return {
      what: `${room} importing ${target}`,
      file: `${room}/planted-${target}.ts`,
      line: `import { ${name} } from '${relative(room, path)}';\nexport const planted = ${name};\n`,
      by,
      reason: by === 'lint' ? /noRestrictedImports/u : /TS6307|TS6059/u,
    };
  });

const IMPURE = [
  ['asking the clock', 'Date.now()', 'lint', /noRestrictedGlobals/u],
  ['making a date of now', 'new Date()', 'lint', /noRestrictedGlobals/u],
  ['throwing dice', 'Math.random()', 'lint', /no chance/u],
  ['asking a stop-watch', 'performance.now()', 'types', /TS2304|TS2552/u],
  ['making an id', 'crypto.randomUUID()', 'types', /TS2304|TS2552/u],
  ['fetching', "fetch('x')", 'types', /TS2304|TS2552/u],
  ['reading a file', "import('node:fs')", 'types', /TS2307|TS2591/u],
  ['asking the process', 'process.env', 'types', /TS2304|TS2580|TS2591/u],
  ['waiting', 'setTimeout(() => {}, 1)', 'types', /TS2304|TS2552/u],
] as const;
const UGLY = [
  ['any', 'export const planted = (a: any) => a;\n', /noExplicitAny/u],
  ['a default export', 'export default 1;\n', /noDefaultExport/u],
  ['an enum', 'export enum Planted { a }\n', /noEnum/u],
  ['a barrel', "export * from './format-fen.ts';\n", /noBarrelFile|noReExportAll/u],
] as const;

const PLANTS: readonly (Plant & { readonly what: string })[] = [
  ...WALLS.flatMap(importing),
  ...IMPURE.map(([what, word, by, reason], at) => ({
    what: `domain ${what}`,
    file: `domain/planted-impure-${at}.ts`,
    line: `export const planted = () => ${word};\n`,
    by,
    reason,
  })),
  ...UGLY.map(([what, line, reason], at) => ({
    what,
    file: `domain/planted-ugly-${at}.ts`,
    line,
    by: 'lint' as const,
    reason,
  })),
];
const HARMLESS = [...new Set(WALLS.map(([room]) => `${room}/planted-harmless.ts`))];

const run = (command: string, args: readonly string[]): string => {
  const done = spawnSync(join(copy, 'node_modules/.bin', command), args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return `${done.stdout}${done.stderr}`;
};

/** What the check says, line by line, once everything is planted: the whole house is read once, not once for every wall. */
const said: Record<Plant['by'], readonly string[]> = { types: [], lint: [] };
const saidOf = (file: string): string[] =>
  [...said.types, ...said.lint].filter((line) => line.startsWith(`${file}(`) || line.includes(`/${file},`));

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'fengqiao-house-'));
  for (const name of readdirSync('.'))
    if (!LEFT_OUT.has(name))
      cpSync(name, join(copy, name), { recursive: true, filter: (path) => !path.endsWith('.ttf') });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: copy });
  for (const file of HARMLESS) writeFileSync(join(copy, file), 'export const planted = 1;\n');
  // What domain may not know is asked first: a planted import of another room would bring that room's globals along.
  const [walls, rest] = [
    PLANTS.filter(({ what }) => what.includes(' importing ')),
    PLANTS.filter(({ what }) => !what.includes(' importing ')),
  ];
  const types = (...rooms: string[]) => run('tsc', ['-b', ...rooms, '--pretty', 'false']).split('\n');
  for (const { file, line } of rest) writeFileSync(join(copy, file), line);
  const impure = types('domain');
  for (const { file, line } of walls) writeFileSync(join(copy, file), line);
  said.types = [...impure, ...types('domain', 'protocol', 'server', 'electron', 'src')];
  said.lint = run('biome', ['lint', '--reporter=github', '--max-diagnostics=none', '.']).split('\n');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(PLANTS.map((plant) => [plant.what, plant] as const))(
  '%s fails the check, for that reason',
  (_what, { file, by, reason }) => {
    const found = said[by].filter((line) => line.includes(by === 'types' ? `${file}(` : `/${file},`));
    expect(found.join('\n')).toMatch(reason);
  },
);
test.each(HARMLESS.map((file) => [file]))('%s, which does nothing wrong, passes', (file) =>
  expect(saidOf(file)).toEqual([]),
);
test('nothing but what was planted is complained of', () => {
  const errors = said.lint.filter((line) => line.startsWith('::error') && !line.includes('/planted-'));
  expect(errors).toEqual([]);
});
test.each(Object.entries(TARGETS))('what stands behind the walls exists: %s', (_room, [path, name]) =>
  expect(readFileSync(join(copy, path), 'utf8')).toMatch(new RegExp(`export (const|function|class) ${name}\\b`, 'u')),
);
test('a file that nobody uses is found by the check', () => {
  for (const { file } of PLANTS) rmSync(join(copy, file));
  expect(run('knip', ['--no-progress'])).toMatch(/Unused files[\s\S]*domain\/planted-harmless\.ts/u);
});
