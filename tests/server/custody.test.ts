import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let county: TestCounty;
let laptop: TestDevice;
beforeAll(async () => {
  county = await startTestCounty();
  laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
});
afterAll(() => county.stop());

const clue = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: '争吵', status: '已登记' };

describe('custody', () => {
  test('every change is kept: who, which laptop, when, was and now, and what became of it', async () => {
    const made = await laptop.change({ recordId: 'r', kind: 'clue', set: [{ path: '', was: null, now: clue }] });
    const edited = await laptop.change({
      recordId: 'r',
      kind: 'clue',
      set: [{ path: 'place', was: '三河村', now: '新塘村' }],
    });
    const refused = await laptop.change({
      recordId: 'r',
      kind: 'clue',
      set: [{ path: 'status', was: '已登记', now: '已销号' }],
    });
    await laptop.sync([made, edited, refused]);
    const kept = await county.database.selectFrom('changes').selectAll().orderBy('n').execute();
    expect(kept.map(({ n, outcome, office_id, device_id }) => [n, outcome, office_id, device_id])).toEqual([
      [1, 'done', 'shuanglong', laptop.identity.deviceId],
      [2, 'done', 'shuanglong', laptop.identity.deviceId],
      [3, 'conflict', 'shuanglong', laptop.identity.deviceId],
    ]);
    expect(kept[1]?.body).toMatchObject({ userId: 'shuanglong-2', at: edited.at, set: edited.set });
    expect(kept[1]?.received_at).toBeInstanceOf(Date);
  });
  test('what was accepted cannot be rewritten or taken away', async () => {
    await expect(county.database.deleteFrom('changes').execute()).rejects.toThrow(/append-only/u);
    await expect(county.database.updateTable('changes').set({ outcome: 'x' }).execute()).rejects.toThrow(
      /append-only/u,
    );
  });
  test('migrating again does nothing', async () => {
    await migrate(county.database);
    expect((await county.database.selectFrom('offices').select('id').execute()).length).toBe(3);
  });
  test('the office is in every primary key and unique index of what belongs to an office', async () => {
    const { rows } = await sql<{ table: string; index: string; columns: string[] }>`
      SELECT t.relname AS "table", i.relname AS "index", array_agg(a.attname::text) AS columns
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
      WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace GROUP BY 1, 2`.execute(county.database);
    const wide = new Set([
      'meta',
      'migrations',
      'offices',
      'county_users',
      'county_sessions',
      'county_records',
      'backups',
    ]);
    const without = rows.filter(({ table, columns }) => !wide.has(table) && !columns.includes('office_id'));
    expect(rows.length).toBeGreaterThan(8);
    expect(without).toEqual([]);
  });
});
