import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/change.ts';
import type { SyncAnswer } from '../../../protocol/sync.ts';
import { type BackUpOptions, backUp } from '../../../server/backup/back-up.ts';
import { checkFile, entriesOf } from '../../../server/backup/backup-file.ts';
import { readBackupKey, readOrMakeBackupKey } from '../../../server/backup/backup-key.ts';
import { openCountyDatabase } from '../../../server/backup/county-database.ts';
import { withClient } from '../../../server/backup/raw-client.ts';
import { type RestoreOptions, restore } from '../../../server/backup/restore.ts';
import type { Database } from '../../../server/db/database.ts';
import { makeCode } from '../../../server/enrol/make-code.ts';
import { seedCounty } from '../../../server/seed/seed-county.ts';
import { type RunningCounty, startCounty } from '../../../server/start-county.ts';
import { enrolTestDevice, type TestDevice } from '../../support/test-device.ts';

/** A real county, its backups and the counties restored from them; everything lies in one folder that goes at the end. */
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-backup-'));
// As root PostgreSQL runs under its own user, who must be able to pass.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'county');
const keyFile = join(folder, 'key');
const to = join(folder, 'backups');
const scan = createHash('sha256').update('scan').digest('hex');
let county: RunningCounty;
let url: string;
let one: TestDevice;
let good: string;

const options = (more: Partial<BackUpOptions> = {}): BackUpOptions => ({
  url,
  dataDir,
  folder: to,
  keyFile,
  startedBy: 'test',
  now: () => new Date(),
  ...more,
});
const made = async (more: Partial<BackUpOptions> = {}) => {
  const done = await backUp(options(more));
  if (!done.ok) throw new Error(done.problems[0]?.code);
  return done.value;
};
const clue = (brief: string) => ({ foundOn: '2026-11-20', place: '三河村', type: '邻里', brief, status: '已登记' });
const send = async (recordId: string) =>
  one.sync([
    await one.change({
      recordId,
      kind: 'clue',
      set: [{ path: '', was: null, now: clue('植入的名字丁某某\t\\N\n第二行') }],
    }),
  ]);
const restoreInto = async (name: string, more: Partial<RestoreOptions> = {}) => {
  const target = join(folder, name);
  const place = await openCountyDatabase(target, undefined);
  const result = await restore({
    url: place.url,
    dataDir: target,
    path: good,
    keyFile,
    replace: false,
    now: () => new Date(),
    ...more,
  }).finally(place.stop);
  return result.ok ? result.value : result.problems[0]?.code;
};
const rowsOf = async (database: Database, table: 'records' | 'changes' | 'devices' | 'users' | 'county_acts') =>
  (await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(table)} t ORDER BY 1`.execute(database)).rows;
/** Of one office and series: the highest number given or passed over, how many are passed over, the highest that the backup knew; marks. */
const given = async (client: pg.Client) => {
  const { rows } = await client.query<{ top: number; unknown: number; backedUp: number; marks: number }>(
    `SELECT max(to_n)::int AS top, (sum(to_n - from_n + 1) FILTER (WHERE device_id = 'before-restore'))::int AS unknown,
       (min(from_n) FILTER (WHERE device_id = 'before-restore'))::int - 1 AS "backedUp",
       (SELECT marks_given FROM offices WHERE id = 'shuanglong') AS marks
     FROM number_leases WHERE office_id = 'shuanglong' AND series = '协议' AND year = 2026`,
  );
  return rows[0] ?? { top: 0, unknown: 0, backedUp: 0, marks: 0 };
};
const inDatabase = async <T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const place = await openCountyDatabase(join(folder, name), undefined);
  return withClient(place.url, work).finally(place.stop);
};
const databases = async () =>
  (await sql<{ datname: string }>`SELECT datname FROM pg_database ORDER BY 1`.execute(county.database)).rows.map(
    ({ datname }) => datname,
  );

beforeAll(async () => {
  county = await startCounty({ dataDir, port: 0, logTo: false });
  await seedCounty(county.database, { today: '2026-11-24', small: true });
  const { code } = await makeCode(county.database, 'shuanglong', 'shuanglong-2', new Date());
  one = await enrolTestDevice(county.address, code);
  await send('r-before');
  mkdirSync(join(dataDir, 'attachments', scan.slice(0, 2)), { recursive: true });
  writeFileSync(join(dataDir, 'attachments', scan.slice(0, 2), scan), 'scan');
  writeFileSync(join(dataDir, 'attachments', 'still-arriving'), 'half');
  url = (await openCountyDatabase(dataDir, undefined)).url;
  good = (await made()).path;
});
afterAll(async () => {
  await county.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  test('made while the server runs is proved by a restore, and only then told to the device as backed up', async () => {
    expect((await one.sync([])).body.backedUp).toBe(1);
    await send('r-after-backup');
    expect((await one.sync([])).body.backedUp).toBe(1);
    const rows = await county.database.selectFrom('backups').selectAll().execute();
    expect(rows).toMatchObject([{ outcome: 'verified', started_by: 'test', attachment_count: 1 }]);
  });
  test('leaves no scratch database and no half file', async () => {
    expect(await databases()).toEqual(['fengqiao', 'postgres', 'template0', 'template1']);
    expect(readdirSync(to).filter((name) => !name.endsWith('.backup'))).toEqual([]);
  });
  test('says nothing to who has not the key, and only its owner may read it', async () => {
    const bytes = readFileSync(good);
    for (const word of ['植入的名字', '双龙镇', 'r-before', one.identity.deviceId])
      expect(bytes.includes(word)).toBe(false);
    expect(statSync(good).mode & 0o077).toBe(0);
    expect(statSync(keyFile).mode & 0o077).toBe(0);
  });
  test('made while laptops send holds no change beyond what it calls backed up, and none less', async () => {
    let going = true;
    const writing = (async () => {
      for (let n = 0; going; n += 1) await send(`r-while-${n}`);
    })();
    const { path } = await made({ now: () => new Date(Date.now() + 2000) }).finally(() => {
      going = false;
    });
    await writing;
    const entries = entriesOf(path, readBackupKey(keyFile));
    let inside: number[] = [];
    for await (const { head, data } of entries) {
      const pieces: Buffer[] = [];
      for await (const piece of data) pieces.push(piece);
      if (!('table' in head) || head.table !== 'changes') continue;
      const at = [head.columns.indexOf('device_id'), head.columns.indexOf('n')];
      const rows = Buffer.concat(pieces).toString().split('\n').filter(Boolean);
      inside = rows
        .map((row) => row.split('\t'))
        .filter((cells) => cells[at[0] ?? -1] === one.identity.deviceId)
        .map((cells) => Number(cells[at[1] ?? -1]));
    }
    const { backedUp } = (await one.sync([])).body;
    expect(inside.sort((a, b) => a - b)).toEqual(Array.from({ length: backedUp }, (_, n) => n + 1));
    const { last } = await county.database
      .selectFrom('changes')
      .select(({ fn }) => fn.max('n').as('last'))
      .where('device_id', '=', one.identity.deviceId)
      .executeTakeFirstOrThrow();
    expect(last).toBeGreaterThan(backedUp);
  });
  test('that is cancelled leaves nothing behind and claims nothing', async () => {
    const before = [await databases(), readdirSync(to), (await one.sync([])).body.backedUp];
    for (const step of ['write', 'rehearse', 'compare']) {
      const cancel = new AbortController();
      const onProgress = (told: { step: string }) => void (told.step === step && cancel.abort());
      const done = await backUp(options({ signal: cancel.signal, onProgress }));
      expect(done).toMatchObject({ ok: false, problems: [{ code: 'backup-cancelled' }] });
    }
    expect([await databases(), readdirSync(to), (await one.sync([])).body.backedUp]).toEqual(before);
  });
  test('with an attachment that is not what its name says is no backup, and headquarters can read why', async () => {
    const wrong = join(dataDir, 'attachments', 'f'.repeat(64));
    writeFileSync(wrong, 'something else');
    const done = await backUp(options());
    rmSync(wrong);
    expect(done).toMatchObject({ ok: false, problems: [{ code: 'backup-attachment' }] });
    const failed = await county.database.selectFrom('backups').selectAll().where('outcome', '=', 'failed').execute();
    expect(failed).toMatchObject([{ problem: 'backup-attachment' }]);
  });
});

describe('a damaged or foreign file is refused and touches nothing', () => {
  const altered = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(good)));
    return restoreInto('never', { path });
  };
  const flipped = (at: (length: number) => number) => (bytes: Buffer) => {
    const place = at(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };
  test.each([
    ['one bit in the middle', flipped((length) => length >> 1)],
    ['one bit at the end', flipped((length) => length - 1)],
    ['one bit of the salt', flipped(() => 60)],
    ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['cut by one byte', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['cut to its head', (bytes: Buffer) => bytes.subarray(0, 200)],
    ['something added', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('%s', async (name, change) => {
    expect(await altered(name, change)).toBe('backup-damaged');
    expect(existsSync(join(folder, 'never', 'attachments'))).toBe(false);
  });
  test('not one of ours, another key, no key, no file', async () => {
    expect(await altered('other', () => Buffer.from('PK\u0003\u0004 something else\n\n'))).toBe('backup-not-ours');
    readOrMakeBackupKey(join(folder, 'key-2'));
    expect(await restoreInto('never', { keyFile: join(folder, 'key-2') })).toBe('backup-key-wrong');
    expect(await restoreInto('never', { keyFile: join(folder, 'none') })).toBe('backup-key-missing');
    expect(await restoreInto('never', { path: join(folder, 'none') })).toBe('backup-file-missing');
  });
});

describe('a restore', () => {
  test('gives the same rows under a new timeline, keeps the audit, logs everybody out, and hands out no number twice', async () => {
    const target = join(folder, 'restored');
    const manifest = await checkFile(good, readBackupKey(keyFile), () => {});
    expect(await restoreInto('restored')).toMatchObject({ aside: null, attachments: 1 });
    const again = await startCounty({ dataDir: target, port: 0, logTo: false });
    try {
      for (const table of ['records', 'changes', 'users', 'devices'] as const) {
        const kept = manifest.entries.find(({ head }) => 'table' in head && head.table === table);
        expect([table, (await rowsOf(again.database, table)).length]).toEqual([table, kept?.lines]);
      }
      const before = (await rowsOf(county.database, 'changes')).map(({ row }) => row);
      for (const { row } of await rowsOf(again.database, 'changes')) expect(before).toContain(row);
      expect(JSON.stringify(await rowsOf(again.database, 'county_acts'))).toContain('restore');
      expect(await again.database.selectFrom('county_sessions').selectAll().execute()).toEqual([]);
      expect(readFileSync(join(target, 'attachments', scan.slice(0, 2), scan), 'utf8')).toBe('scan');
      await expect(again.database.deleteFrom('changes').execute()).rejects.toThrow(/append-only/u);
      await hearsOfTheRestore(again);
    } finally {
      await again.stop();
    }
  });
  const ask = async (again: RunningCounty, timeline: string, changes: readonly Change[]) => {
    const { deviceId, deviceSecret } = one.identity;
    const answer = await fetch(`${again.address}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${deviceId}.${deviceSecret}` },
      body: JSON.stringify({ protocol: 2, device: deviceId, timeline, cursor: 0, changes }),
    });
    return (await answer.json()) as SyncAnswer;
  };
  const numberUse = async (n: number, change: number, usedFor: string): Promise<Change> =>
    one.change({
      recordId: `协议.2026.${n}`,
      kind: 'numberUse',
      n: change,
      set: [
        {
          path: '',
          was: null,
          now: {
            series: '协议',
            year: 2026,
            n,
            label: 'x',
            leaseId: 'leased-after-the-backup',
            usedFor,
            usedForKind: 'agreement',
            at: '2026-11-24T01:00:00Z',
            status: 'used',
          },
        },
      ],
    });
  const hearsOfTheRestore = async (again: RunningCounty) => {
    // Every block that it knows was given before it was put back; what is missing of their numbers any laptop of the office may bring.
    const { rows: blocks } = await sql<{ before: boolean }>`
      SELECT leased_at <= value::timestamptz AS before FROM number_leases, meta WHERE key = 'put-back-at'`.execute(
      again.database,
    );
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.every(({ before }) => before)).toBe(true);
    const told = await ask(again, one.identity.timeline, []);
    expect(told).toMatchObject({ restart: true, cursor: 0, backedUp: 1 });
    expect(told.timeline).not.toBe(one.identity.timeline);
    expect(told.backedUpSeq).toBeGreaterThan(0);
    expect(told.backedUpAt).toMatch(/^\d{4}-\d\d-\d\dT/u);
    // What the laptop did after the backup it offers again, with a number of a block that this server no longer knows of.
    const offered = [await numberUse(51, 2, 'a'), await numberUse(51, 3, 'b')];
    const { settled, leases } = await ask(again, told.timeline, offered);
    expect(settled.map(({ outcome, problem }) => `${outcome} ${problem?.code ?? ''}`)).toEqual([
      'done ',
      'parked number-used-twice',
    ]);
    expect(leases.filter(({ from, to }) => from <= 51 && 51 <= to)).toEqual([]);
    const { rows } = await sql<{ from: number; to: number }>`
      SELECT from_n AS from, to_n AS to FROM number_leases WHERE series = '协议' AND year = 2026 AND office_id = 'shuanglong' ORDER BY from_n`.execute(
      again.database,
    );
    for (const [at, { from }] of rows.entries()) if (at > 0) expect(from).toBeGreaterThan(rows[at - 1]?.to ?? 0);
  };
  test('is refused while a server runs, even one that nobody calls', async () => {
    const running = { url, dataDir, path: good, keyFile, replace: true, now: () => new Date() };
    expect(await restore(running)).toMatchObject({ ok: false, problems: [{ code: 'restore-server-running' }] });
  });
  test('is refused where data is, and with --replace keeps what was there under another name', async () => {
    expect(await restoreInto('restored')).toBe('restore-not-empty');
    const replaced = await restoreInto('restored', { replace: true });
    expect(replaced).toMatchObject({ aside: expect.stringMatching(/^fengqiao_before_restore_\d{14}$/u) });
  });
  test('S6 S7: goes on above all numbers and marks of the county it puts aside', async () => {
    await restoreInto('twice');
    const before = await inDatabase('twice', async (client) => {
      const own = await given(client);
      await client.query(
        `INSERT INTO number_leases (office_id, id, device_id, series, year, from_n, to_n, leased_at)
         VALUES ('shuanglong', 'given', $1, '协议', 2026, 90001, 90010, now())`,
        [one.identity.deviceId],
      );
      await client.query("UPDATE offices SET marks_given = 40 WHERE id = 'shuanglong'");
      return own;
    });
    await restoreInto('twice', { replace: true });
    const after = await inDatabase('twice', given);
    expect(before.top).toBeLessThan(90_000);
    expect(after).toEqual({ top: 91_110, unknown: after.top - before.backedUp, backedUp: before.backedUp, marks: 40 });
  });
  test('S6 S7: twice from one backup, with nothing left of the county between, begins each time above what the first can have given', async () => {
    const hour = 3_600_000;
    const at = async (name: string, hours: number) => {
      await restoreInto(name, { now: () => new Date(Date.now() + hours * hour) });
      return inDatabase(name, given);
    };
    const first = await at('first', 0);
    const second = await at('second', 5);
    expect(second.top - first.top).toBe(500);
    expect(second.marks - first.marks).toBe(15);
    expect(first.marks).toBeGreaterThan(1);
  });
  test('that is cancelled leaves the place as it was', async () => {
    const cancel = new AbortController();
    const onProgress = (told: { step: string }) => void (told.step === 'compare' && cancel.abort());
    const done = await restoreInto('empty', { signal: cancel.signal, onProgress });
    expect(done).toBe('backup-cancelled');
    expect(await restoreInto('empty')).toMatchObject({ aside: null });
  });
});
