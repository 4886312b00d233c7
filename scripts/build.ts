import { spawnSync } from 'node:child_process';

/** npm run build: fonts, the two pages and their compressed copies, Electron's main and preload. */
const run = (command: string, args: readonly string[], bundle?: string): void => {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(bundle ? { FENGQIAO_BUNDLE: bundle } : {}) },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

run('node', ['scripts/copy-fonts.ts']);
run('vite', ['build', '--logLevel', 'error']);
run('node', ['scripts/compress-pages.ts']);
run('vite', ['build', '--config', 'vite.electron.config.ts', '--logLevel', 'error'], 'main');
run('vite', ['build', '--config', 'vite.electron.config.ts', '--logLevel', 'error'], 'preload');
