import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problemSentence } from '../domain/problem-sentence.ts';
import { defaultBackupKey } from '../server/backup/backup-desk.ts';
import { refusalAsValue } from '../server/backup/backup-refusal.ts';
import { openCountyDatabase } from '../server/backup/county-database.ts';
import { restore } from '../server/backup/restore.ts';
import { optionHint } from './backup/option-hint.ts';
import { cancelByKey, showProgress } from './backup/show-progress.ts';

/** npm run restore -- --from <file> [--replace]: the county as it was in the file, under a new timeline. The server must not be running. */
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '' },
    data: { type: 'string', default: process.env.FENGQIAO_DATA ?? '.fengqiao' },
    key: { type: 'string', default: process.env.FENGQIAO_BACKUP_KEY ?? '' },
    replace: { type: 'boolean', default: false },
  },
});
const dataDir = resolve(values.data);
const show = showProgress();
const signal = cancelByKey();

const done = await refusalAsValue(async () => {
  const county = await openCountyDatabase(dataDir, process.env.DATABASE_URL);
  try {
    return await restore({
      url: county.url,
      dataDir,
      path: resolve(values.from),
      keyFile: resolve(values.key || defaultBackupKey(dataDir)),
      replace: values.replace,
      now: () => new Date(),
      onProgress: show.tell,
      signal,
    });
  } finally {
    await county.stop();
  }
}, signal);
const result = done.ok ? done.value : done;
show.end();
if (!result.ok) {
  process.stderr.write(
    `没有恢复，原来的都没有动：${result.problems.map(problemSentence).join(' ')}${optionHint(result.problems)}\n`,
  );
  process.exit(1);
}
const { at, rows, attachments, aside, timeline } = result.value;
process.stderr.write(
  '恢复好了，已逐表比对。启动服务器后，各所的电脑会把备份以后的内容再传一遍，请不要删掉电脑上的东西。\n',
);
if (aside) process.stderr.write(`原来的数据库没有删，改名为 ${aside}，确认无误后再处理。\n`);
process.stdout.write(`${JSON.stringify({ at, timeline, rows, attachments, aside })}\n`);
