import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronBinary } from '../../scripts/start/electron-binary.ts';
import { fetchElectron } from '../../scripts/start/fetch-electron.ts';
import { officeAppCommand } from '../../scripts/start/office-app-command.ts';

const address = 'http://127.0.0.1:8310';
const at = (binary: string | null, screen = true, platform: NodeJS.Platform = 'linux', isRoot = false) =>
  officeAppCommand({ address, platform, screen, binary, isRoot });

test('npm start opens the folder in Electron when its binary is there, and says so', () => {
  expect(at('/opt/electron')).toEqual({ said: '在 Electron 里打开所端程序。', command: '/opt/electron', args: ['.'] });
  expect(at('/opt/electron', true, 'linux', true)).toMatchObject({ args: ['--no-sandbox', '.'] });
});

test('npm start opens a browser when there is no Electron, and says where', () => {
  const said = `没有 Electron，在浏览器里打开 ${address}`;
  expect(at(null)).toEqual({ said, command: 'xdg-open', args: [address] });
  expect(at(null, true, 'win32')).toMatchObject({ said, command: 'cmd' });
  expect(at('/opt/electron', false).command).toBeNull();
});

test('an Electron that does not arrive in time is given up, and its installer is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-fetch-'));
  const installer = join(folder, 'install.js');
  writeFileSync(
    installer,
    `require('fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid)); setInterval(() => {}, 1000);`,
  );
  const startedAt = performance.now();
  expect(await fetchElectron(installer, 1500)).toBe(electronBinary());
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  expect(() => process.kill(pid, 0)).toThrow();
  rmSync(folder, { recursive: true });
});
