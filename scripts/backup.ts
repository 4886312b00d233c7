import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problemSentence } from '../domain/problem-sentence.ts';
import { backUp } from '../server/backup/back-up.ts';
import { defaultBackupFolder, defaultBackupKey } from '../server/backup/backup-desk.ts';
import { refusalAsValue } from '../server/backup/backup-refusal.ts';
import { openCountyDatabase } from '../server/backup/county-database.ts';
import { optionHint } from './backup/option-hint.ts';
import { cancelByKey, showProgress } from './backup/show-progress.ts';

/** npm run backup -- --to <folder>: one proved backup of the county, while the server runs or not. */
const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    data: { type: 'string', default: process.env.FENGQIAO_DATA ?? '.fengqiao' },
    key: { type: 'string', default: process.env.FENGQIAO_BACKUP_KEY ?? '' },
  },
});
const dataDir = resolve(values.data);
const keyFile = resolve(values.key || defaultBackupKey(dataDir));
const show = showProgress();
const signal = cancelByKey();

const done = await refusalAsValue(async () => {
  const county = await openCountyDatabase(dataDir, process.env.DATABASE_URL);
  try {
    return await backUp({
      url: county.url,
      dataDir,
      folder: resolve(values.to ?? defaultBackupFolder(dataDir)),
      keyFile,
      startedBy: 'command',
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
  process.stderr.write(`没有备份成：${result.problems.map(problemSentence).join(' ')}${optionHint(result.problems)}\n`);
  process.exit(1);
}
const { path, bytes, rows, attachments, keyMade, sameDisk } = result.value;
process.stderr.write(`备份好了，已试恢复并逐表比对：${path}\n`);
if (keyMade)
  process.stderr.write(`新做了备份密钥：${keyFile}\n请抄一份放到别处（如优盘，锁进柜子）。没有密钥，备份打不开。\n`);
if (sameDisk) process.stderr.write('注意：备份和数据在同一块硬盘上，硬盘坏了会一起没有。请再拷到别处。\n');
process.stdout.write(`${JSON.stringify({ path, bytes, rows, attachments, verified: true, sameDisk })}\n`);
