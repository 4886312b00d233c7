import { spawnSync } from 'node:child_process';

/** npm run attachments: the journey of a 20 MB photo and a 200 MB recording, of which npm test makes a shorter one. */
const env = { ...process.env, RECORDING_MB: '200' };
const { status } = spawnSync('vitest', ['run', 'tests/e2e/attachments.test.ts'], { stdio: 'inherit', env });
process.exit(status ?? 1);
