import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isStale } from './is-stale.ts';

/** What every bundle is made of. */
const SHARED = ['domain', 'protocol', 'package.json', 'package-lock.json', 'scripts/build.ts'];
const WEB = [...SHARED, 'src', 'resources', 'vite.config.ts', 'scripts/copy-fonts.ts', 'scripts/compress-pages.ts'];
const ELECTRON = [...SHARED, 'electron', 'vite.electron.config.ts'];

/** Builds where something made is missing or older than what it is made from. Throws when the build does. */
export const buildWhenStale = (say: (line: string) => void): void => {
  const fresh =
    existsSync('dist/electron/preload.cjs') && !isStale('dist/web', WEB) && !isStale('dist/electron', ELECTRON);
  if (fresh) return;
  say('正在构建（约半分钟）…');
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) throw new Error('构建没有成功，请看上面的说明。');
};
