import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/** npm test: check, build, all tests; the last line says how many ran. */
const REPORT = '.cache/vitest.json';

const step = (title: string, command: string, args: readonly string[]): boolean => {
  process.stdout.write(`\n== ${title}\n`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
};

rmSync(REPORT, { force: true });
const checked = step('check', 'npm', ['run', '--silent', 'check']);
const built = checked && step('build', 'npm', ['run', '--silent', 'build']);
// Once, before the tests run side by side: each of them would otherwise call apt at the same time.
const haveChromium = (): boolean => {
  try {
    return findChromium() !== '';
  } catch (absent) {
    process.stderr.write(`${absent instanceof Error ? absent.message : absent}\n`);
    return false;
  }
};
const tested =
  built &&
  haveChromium() &&
  step('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const counts = (): Counts => {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<string, number>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
};
const { passed, failed, skipped } = counts();
const seconds = Math.round(performance.now() / 1000);
process.stdout.write(
  `\n${passed + failed} tests ran: ${passed} passed, ${failed} failed, ${skipped} skipped, in ${seconds} s\n`,
);
process.exit(checked && built && tested && passed > 0 ? 0 : 1);
