import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { openDatabase } from '../db/database.ts';
import { migrate, migrationNames } from '../db/migrate.ts';
import { entriesOf } from './backup-file.ts';
import type { BackupKey } from './backup-key.ts';
import { backupRefusal } from './backup-refusal.ts';
import type { Manifest } from './backup-shape.ts';
import { copyIn, copyOut } from './copy-streams.ts';
import { counting } from './entry-frames.ts';
import type { OnProgress } from './progress.ts';
import { quoted, withClient } from './raw-client.ts';
import { copyInSql, copyOutSql, tablePlans } from './table-plans.ts';

type FillParts = {
  /** An empty database. */
  readonly url: string;
  readonly path: string;
  readonly key: BackupKey;
  readonly manifest: Manifest;
  readonly step: 'rehearse' | 'fill';
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal | undefined;
  /** What to do with an attachment; without it they are passed over. */
  readonly onFile?: (path: string, data: AsyncGenerator<Buffer>) => Promise<void>;
};

/** A backup of a newer program cannot be read by this one: its tables are unknown here. */
export const refuseNewer = ({ migrations }: Manifest): void => {
  const known = migrationNames();
  if (migrations.some((name) => !known.includes(name))) throw backupRefusal('backup-from-newer');
};

const makeTables = async (url: string, { migrations }: Manifest): Promise<void> => {
  const database = openDatabase(url);
  await migrate(database, migrations).finally(() => database.destroy());
};

/** Rows go in as they were: no trigger changes them, and what a migration had put there gives way. */
const emptyTables = async (client: pg.Client): Promise<void> => {
  const tables = (await tablePlans(client)).map(({ table }) => quoted(table));
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(', ')}`);
};

const finish = async (client: pg.Client, { sequences }: Manifest): Promise<void> => {
  for (const { table } of await tablePlans(client))
    await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  for (const { name, value } of sequences) await client.query('SELECT setval($1::regclass, $2)', [quoted(name), value]);
};

const takeEntries = async (client: pg.Client, parts: FillParts): Promise<void> => {
  const { manifest, onProgress, step, signal, onFile } = parts;
  let at = 0;
  for await (const { head, data } of entriesOf(parts.path, parts.key)) {
    signal?.throwIfAborted();
    onProgress({ step, at, of: manifest.entries.length });
    if ('table' in head) await pipeline(Readable.from(data), copyIn(client, copyInSql(head.table, head.columns)));
    else if (onFile) await onFile(head.file, data);
    else for await (const _ of data) signal?.throwIfAborted();
    at += 1;
  }
};

/** Makes the tables of the backup's own schema version in an empty database and fills them, all in one transaction. */
export const fillDatabase = async (parts: FillParts): Promise<void> => {
  await makeTables(parts.url, parts.manifest);
  await withClient(parts.url, async (client) => {
    await client.query('BEGIN');
    await emptyTables(client);
    await takeEntries(client, parts);
    await finish(client, parts.manifest);
    await client.query('COMMIT');
  });
};

/** Reads every table out again: as many rows and the same bytes as the manifest says, or it is no backup. */
export const compareDatabase = ({ url, manifest, onProgress, signal }: FillParts): Promise<void> =>
  withClient(url, async (client) => {
    const plans = new Map((await tablePlans(client)).map((plan) => [plan.table, plan]));
    const tables = manifest.entries.flatMap(({ head, ...sum }) => ('table' in head ? [{ head, sum }] : []));
    for (const [at, { head, sum }] of tables.entries()) {
      signal?.throwIfAborted();
      onProgress({ step: 'compare', at, of: tables.length });
      const plan = plans.get(head.table);
      if (!plan) throw backupRefusal('backup-differs');
      const count = counting();
      const rows = copyOut(client, copyOutSql({ ...plan, columns: head.columns }));
      for await (const piece of rows as AsyncIterable<Buffer>) count.add(piece);
      const found = count.sum();
      if (found.lines !== sum.lines || found.sha256 !== sum.sha256) throw backupRefusal('backup-differs');
    }
  });
