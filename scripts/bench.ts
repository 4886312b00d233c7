import { spawnSync } from 'node:child_process';

/** npm run bench -- <name>: the measurements of this repository; each builds, prints what it saw and ends with one line of JSON. */
const BENCHES: Readonly<Record<string, string>> = {
  ledger: 'tests/bench/ledger/ledger-bench.ts',
  sync: 'tests/bench/sync/sync-bench.ts',
  paper: 'tests/bench/paper/paper-bench.ts',
};

const name = process.argv[2] ?? '';
const file = BENCHES[name];
if (!file) {
  process.stderr.write(`没有名为「${name}」的测量。可用：${Object.keys(BENCHES).join('、')}\n`);
  process.exit(2);
}
const built = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(built.status ?? 1);
process.exit(spawnSync('node', [file, ...process.argv.slice(3)], { stdio: 'inherit' }).status ?? 1);
