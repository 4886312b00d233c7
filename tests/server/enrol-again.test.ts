import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { codeOf, must, saveClue, syncNow, unlocked, vaultLaptop } from '../support/vault-laptop.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ strictPerMinute: 1000 });
});
afterAll(() => county.stop());

/** The county as it was before this device was enrolled: what an older backup holds. */
const putBack = (deviceId: string) =>
  county.database.transaction().execute(async (tx) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(tx);
    await sql`DELETE FROM records WHERE office_id = 'shuanglong' AND id LIKE 'again%'`.execute(tx);
    for (const table of ['changes', 'number_leases', 'device_told', 'device_gaps'])
      await sql`DELETE FROM ${sql.table(table)} WHERE device_id = ${deviceId}`.execute(tx);
    await sql`DELETE FROM devices WHERE id = ${deviceId}`.execute(tx);
    await sql`UPDATE offices SET sum = NULL, seq = (SELECT max(seq) FROM records WHERE office_id = 'shuanglong') WHERE id = 'shuanglong'`.execute(
      tx,
    );
    await sql`UPDATE meta SET value = 'another-timeline' WHERE key = 'timeline'`.execute(tx);
  });

test('a county put back to before a laptop was enrolled: a new code, and everything arrives once, sent before or not', async () => {
  const laptop = await vaultLaptop(county, 'again');
  await saveClue(laptop, 'again-sent');
  await syncNow(laptop);
  await saveClue(laptop, 'again-waiting');
  const old = laptop.open.vault.identity;
  await putBack(old.deviceId);
  expect(await syncNow(laptop)).toMatchObject({ problemCode: 'device-unknown', waiting: 1 });
  const foreign = await laptop.open.vault.enrolAgain({
    code: await county.code('shiqiao-2', 'shiqiao'),
    deviceName: '前台电脑',
  });
  expect(codeOf(foreign)).toBe('code-other-office');
  must(
    await laptop.open.vault.enrolAgain({
      code: await county.code('shuanglong-2', 'shuanglong'),
      deviceName: '前台电脑',
    }),
  );
  expect(laptop.open.vault.identity.deviceId).not.toBe(old.deviceId);
  await laptop.open.vault.lock();
  const again = await unlocked(laptop);
  expect(await syncNow(again)).toMatchObject({ problemCode: null, waiting: 0, parked: 0, conflicts: 0 });
  const other = await vaultLaptop(county, 'again-other', { userId: 'shuanglong-3' });
  await syncNow(other);
  for (const { open } of [again, other])
    expect(
      open.vault.view
        .all('clue')
        .map(({ id }) => id)
        .filter((id) => id.startsWith('again'))
        .sort(),
    ).toEqual(['again-sent', 'again-waiting']);
  const { rows } = await sql<{ recordId: string; n: number }>`
    SELECT body ->> 'recordId' AS "recordId", count(*)::int AS n FROM changes
    WHERE body ->> 'recordId' LIKE 'again%' AND seq > 0 GROUP BY 1 ORDER BY 1`.execute(county.database);
  expect(rows).toEqual([
    { recordId: 'again-sent', n: 1 },
    { recordId: 'again-waiting', n: 1 },
  ]);
});
