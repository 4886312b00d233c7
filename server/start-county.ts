import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type BackupDesk, defaultBackupFolder, defaultBackupKey, openBackupDesk } from './backup/backup-desk.ts';
import { buildApp } from './build-app.ts';
import { type Database, openDatabase } from './db/database.ts';
import { startPostgres } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { keepPresence } from './db/presence.ts';
import { endConnections } from './end-connections.ts';
import { holdDataDir } from './hold-data-dir.ts';

export type CountyOptions = {
  readonly dataDir: string;
  readonly port: number;
  readonly host?: string;
  /** Another PostgreSQL; nothing else differs. */
  readonly databaseUrl?: string | undefined;
  readonly logTo?: { write: (line: string) => void } | false;
  readonly now?: () => Date;
  readonly freeBytes?: (() => Promise<number>) | undefined;
  readonly metricsToken?: string | undefined;
  readonly strictPerMinute?: number;
  /** Backups by the server itself: where to, and the key's file. Without it there are none (tests). */
  readonly backup?: { readonly folder?: string | undefined; readonly keyFile?: string | undefined } | undefined;
};
export type RunningCounty = {
  readonly address: string;
  readonly database: Database;
  /** The process of our own PostgreSQL; 0 with `databaseUrl`. */
  readonly postgresPid: () => number;
  readonly stop: () => Promise<void>;
};

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));
const DATABASE = 'fengqiao';

const ownDatabase = async (dataDir: string) => {
  const postgres = await startPostgres(dataDir);
  const admin = openDatabase(postgres.connectionString('postgres'));
  const exists = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE}`.execute(admin);
  if (exists.rows.length === 0) await sql`CREATE DATABASE ${sql.id(DATABASE)}`.execute(admin);
  await admin.destroy();
  return { url: postgres.connectionString(DATABASE), pid: postgres.pid, stop: postgres.stop };
};

/** Thrown where another county server already runs on the folder; its address is told by `holderOf`. */
export const HELD = 'DATA_DIR_HELD';

const listenWith = async (options: CountyOptions, database: Database, backups: BackupDesk | null) => {
  const app = await buildApp({
    database,
    now: nowOf(options),
    backups,
    newId: randomUUID,
    webDir: WEB,
    metricsToken: options.metricsToken,
    attachmentsDir: join(options.dataDir, 'attachments'),
    freeBytes: options.freeBytes,
    ...(options.strictPerMinute === undefined ? {} : { strictPerMinute: options.strictPerMinute }),
    ...(options.logTo === undefined ? {} : { logTo: options.logTo }),
  });
  const close = endConnections(app);
  const address = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { close, address };
};

const nowOf = ({ now }: CountyOptions) => now ?? (() => new Date());

const backupDeskFor = (options: CountyOptions, url: string, database: Database): BackupDesk | null => {
  if (!options.backup) return null;
  const { dataDir, backup } = options;
  return openBackupDesk({
    database,
    url,
    dataDir,
    folder: backup.folder ?? defaultBackupFolder(dataDir),
    keyFile: backup.keyFile ?? defaultBackupKey(dataDir),
    now: nowOf(options),
  });
};

/** Starts the county server: its PostgreSQL (or the one named), migrations, HTTP. `stop` ends them politely, in the other order. */
export const startCounty = async (options: CountyOptions): Promise<RunningCounty> => {
  const hold = await holdDataDir(options.dataDir);
  if (!hold) throw Object.assign(new Error(`a county server runs on ${options.dataDir}`), { code: HELD });
  const undo: (() => unknown)[] = [hold.release];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const own = options.databaseUrl
      ? { url: options.databaseUrl, pid: () => 0, stop: async () => {} }
      : await ownDatabase(options.dataDir);
    undo.push(own.stop);
    const database = openDatabase(own.url);
    undo.push(() => database.destroy());
    await migrate(database);
    undo.push(keepPresence(own.url).stop);
    const backups = backupDeskFor(options, own.url, database);
    undo.push(() => backups?.stop());
    const { close, address } = await listenWith(options, database, backups);
    undo.push(close);
    hold.ready(address);
    return { address, database, postgresPid: own.pid, stop };
  } catch (bug) {
    await stop();
    throw bug;
  }
};
