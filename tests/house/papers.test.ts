import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../domain/kinds/kind.ts';
import { STATUS_TABLES } from '../../domain/status-tables.ts';

const glossary = readFileSync('docs/glossary.md', 'utf8');

/** The second column of every row of the glossary: names in code. */
const names = new Set(
  glossary
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .flatMap((line) => (line.split('|')[2] ?? '').match(/[A-Za-z][A-Za-z0-9]*/gu) ?? []),
);

describe('the glossary', () => {
  test.each(KINDS.map((kind) => [kind]))('has the kind %s', (kind) => expect([...names]).toContain(kind));
  test('has every word that a status may be', () => {
    const words = Object.values(STATUS_TABLES).flatMap((table) => Object.keys(table ?? {}));
    expect([...new Set(words)].filter((word) => !glossary.includes(word))).toEqual([]);
  });
  test('has every role and what a change is made of', () => {
    for (const word of ['clerk', 'mediator', 'director', 'county', '`was`', '`now`', 'group', 'parked', 'conflict'])
      expect(glossary).toContain(word);
  });
});

/** Rooms: the top folders with code, and every folder of src that is not a feature. */
const rooms = [
  ...['domain', 'protocol', 'server', 'electron', 'src', 'scripts', 'resources', 'tests'],
  ...readdirSync('src')
    .map((name) => join('src', name))
    .filter((path) => statSync(path).isDirectory()),
];

describe('rooms', () => {
  test.each(rooms.map((room) => [room]))('%s says its law', (room) => {
    const file = join(room, 'README.md');
    expect(existsSync(file)).toBe(true);
    const [title, , law = ''] = readFileSync(file, 'utf8').split('\n');
    expect(title).toMatch(new RegExp(`^# ${room.split('/').at(-1)}`, 'u'));
    expect(law.length).toBeGreaterThan(10);
  });
});

describe('third-party notices', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  test.each(Object.keys(manifest.dependencies).map((name) => [name]))('%s is there', (name) =>
    expect(notices).toMatch(new RegExp(`^## ${name.replace('/', '\\/')} \\d`, 'mu')),
  );
  test('the fonts are there with the whole of their licence', () => {
    for (const font of ['@expo-google-fonts/noto-serif-sc', 'hanamin', '@fontsource-variable/noto-sans-sc'])
      expect(notices).toContain(`## ${font} `);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(notices).toContain('Hanazono Font License');
    expect(notices).toContain('PERMISSION & CONDITIONS');
  });
  test('PostgreSQL, which ships as a program, is there', () =>
    expect(notices).toMatch(/PostgreSQL (Database Management System|License|Licence)/u));
});
