import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-pack-'));
const out = join(folder, 'out/linux-unpacked');
let inside: readonly string[] = [];

/** The least that electron-builder takes for an unpacked Electron. */
const makeStubElectron = (): string => {
  const stub = join(folder, 'electron');
  for (const name of ['resources', 'locales']) mkdirSync(join(stub, name), { recursive: true });
  writeFileSync(join(stub, 'electron'), '#!/bin/sh\n');
  chmodSync(join(stub, 'electron'), 0o755);
  writeFileSync(join(stub, 'locales/zh-CN.pak'), '');
  return stub;
};

type AsarNode = { readonly files?: Readonly<Record<string, AsarNode>> };
const pathsIn = ({ files = {} }: AsarNode, above = ''): string[] =>
  Object.entries(files).flatMap(([name, node]) =>
    node.files ? pathsIn(node, `${above}${name}/`) : [`${above}${name}`],
  );
/** An asar begins with the length of its table of files, at byte 12, and the table as JSON. */
const readAsar = (path: string): readonly string[] => {
  const bytes = readFileSync(path);
  return pathsIn(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarNode);
};

beforeAll(() => {
  const args = ['--linux', 'dir', '--x64', `-c.electronDist=${makeStubElectron()}`];
  execFileSync('electron-builder', [...args, `-c.directories.output=${join(folder, 'out')}`], { stdio: 'ignore' });
  inside = readAsar(join(out, 'resources/app.asar'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package has main, preload, the pages with their fonts, the licence and the notices', () => {
  for (const path of [
    'package.json',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
    'dist/electron/main.js',
    'dist/electron/preload.cjs',
    'dist/web/index.html',
  ])
    expect(inside).toContain(path);
  for (const font of [
    /NotoSerifSC-Regular.*\.ttf$/u,
    /NotoSerifSC-Bold.*\.ttf$/u,
    /Extension-B-03.*\.ttf$/u,
    /\.woff2$/u,
  ])
    expect(inside.some((path) => font.test(path))).toBe(true);
});

test('the package has nothing else: no sources, tests, samples, server, source maps, compressed copies or node_modules', () => {
  const known = /^(?:dist\/(?:electron|web)\/|(?:package\.json|LICENSE|THIRD-PARTY-NOTICES\.md)$)/u;
  expect(inside.filter((path) => !known.test(path))).toEqual([]);
  expect(inside.filter((path) => /\.map$|\.gz$|\.tsx?$|\.xlsx?$|county\.html$|node_modules/u.test(path))).toEqual([]);
});

test('main needs nothing that is not in the package or in Electron', () => {
  const imports = readFileSync('dist/electron/main.js', 'utf8').matchAll(/^import .* from "([^"]+)";$/gmu);
  const names = [...imports].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
});

test('the program and every installer have ASCII names', () => {
  expect(existsSync(join(out, 'fengqiao'))).toBe(true);
  const settings = readFileSync('electron-builder.yml', 'utf8');
  const nameOf = (key: string) => new RegExp(`^${key}: (.+)$`, 'mu').exec(settings)?.[1];
  for (const key of ['executableName', 'artifactName']) expect(nameOf(key)).toMatch(/^[\x21-\x7e]+$/u);
});
