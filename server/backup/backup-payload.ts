import type pg from 'pg';
import { attachmentBytes, attachmentPaths } from './attachment-files.ts';
import { BACKUP_FORMAT, type EntrySum, type Manifest } from './backup-shape.ts';
import { copyOut } from './copy-streams.ts';
import { entryFrames, manifestFrame } from './entry-frames.ts';
import type { OnProgress } from './progress.ts';
import { copyOutSql, tablePlans } from './table-plans.ts';

type PayloadParts = {
  /** Inside one REPEATABLE READ transaction. */
  readonly snapshot: pg.Client;
  readonly attachments: string;
  readonly app: string;
  readonly at: Date;
  readonly onProgress: OnProgress;
  readonly tellManifest: (manifest: Manifest) => void;
};

const sequencesOf = async (client: pg.Client): Promise<Manifest['sequences']> =>
  (
    await client.query<{ name: string; value: number }>(
      'SELECT sequencename AS name, last_value AS value FROM pg_sequences WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1',
    )
  ).rows;

const serverOf = async (client: pg.Client) => {
  const timeline = await client.query<{ value: string }>("SELECT value FROM meta WHERE key = 'timeline'");
  const migrations = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY name');
  return { timeline: timeline.rows[0]?.value ?? '', migrations: migrations.rows.map(({ name }) => name) };
};

/** Everything of the county as frames: every table of the snapshot, every finished attachment, the manifest. */
export async function* backupPayload(parts: PayloadParts): AsyncGenerator<Buffer> {
  const { snapshot, attachments, onProgress } = parts;
  const plans = await tablePlans(snapshot);
  const entries: EntrySum[] = [];
  // Listed after the snapshot began: a file is there before the row that names it.
  const files = await attachmentPaths(attachments);
  const of = plans.length + files.length;
  for (const plan of plans) {
    onProgress({ step: 'write', at: entries.length, of });
    const rows = copyOut(snapshot, copyOutSql(plan));
    entries.push(yield* entryFrames({ table: plan.table, columns: [...plan.columns] }, rows));
  }
  for (const file of files) {
    onProgress({ step: 'write', at: entries.length, of });
    entries.push(yield* entryFrames({ file }, attachmentBytes(attachments, file)));
  }
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    app: parts.app,
    at: parts.at.toISOString(),
    ...(await serverOf(snapshot)),
    sequences: await sequencesOf(snapshot),
    entries,
  };
  parts.tellManifest(manifest);
  yield manifestFrame(manifest);
}
