import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import { recoverVault } from '../../src/vault/recover-vault.ts';
import { unlockVault } from '../../src/vault/unlock-vault.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { codeOf, must, PASSWORD, saveClue, type VaultLaptop, vaultLaptop } from '../support/vault-laptop.ts';

const NEW = '新设的一个长密码';
let county: TestCounty;
let head: CountyBrowser;
let names = 0;
beforeAll(async () => {
  county = await startTestCounty({ strictPerMinute: 1000 });
  head = await logInToCounty(county.address);
});
afterAll(() => county.stop());

/** A locked laptop with one entry in it, whose person forgot the password. */
const forgotten = async (userId = 'shuanglong-2', officeId = 'shuanglong'): Promise<VaultLaptop> => {
  names += 1;
  const laptop = await vaultLaptop(county, `recovery-${names}`, { userId, officeId });
  await saveClue(laptop, `recovery-${names}`);
  await laptop.open.vault.lock();
  return laptop;
};
const resetCode = async (userId: string): Promise<string> =>
  String((await head.post('/county/codes', { userId, purpose: 'reset' })).body.code);
const recover = (laptop: VaultLaptop, code: string, password = NEW): Promise<Result<unknown>> =>
  recoverVault({ serverAddress: county.address, code, password }, laptop.ports);
const actsOn = async (subject: string) =>
  (await county.database.selectFrom('county_acts').select('act').where('subject', '=', subject).execute()).map(
    ({ act }) => act,
  );

describe('a forgotten password', () => {
  test('is set anew with the county’s code: everything is there, the old password opens nothing, also after the store was lost', async () => {
    const laptop = await forgotten();
    const code = await resetCode('shuanglong-2');
    const open = must(await recoverVault({ serverAddress: county.address, code, password: NEW }, laptop.ports));
    expect(open.vault.user.id).toBe('shuanglong-2');
    expect(open.vault.outbox()).toHaveLength(1);
    await open.vault.lock();
    expect(codeOf(await unlockVault(PASSWORD, laptop.ports))).toBe('password-wrong');
    await laptop.ports.home.destroy();
    expect(codeOf(await unlockVault(PASSWORD, laptop.ports))).toBe('password-wrong');
    const rebuilt = must(await unlockVault(NEW, laptop.ports));
    expect(rebuilt.vault.outbox()).toHaveLength(1);
    expect(await actsOn('shuanglong-2')).toEqual(expect.arrayContaining(['reset code', 'password reset']));
  });
  test('a wrong, an expired and a used code are told apart and open nothing', async () => {
    const laptop = await forgotten();
    expect(codeOf(await recover(laptop, 'AAAA-BBBB-CCCC'))).toBe('code-unknown');
    const late = await resetCode('shuanglong-2');
    await county.database
      .updateTable('enrolment_codes')
      .set({ expires_at: new Date(0) })
      .where('used_at', 'is', null)
      .execute();
    expect(codeOf(await recover(laptop, late))).toBe('code-expired');
    const code = await resetCode('shuanglong-2');
    must(await recover(laptop, code));
    const other = await forgotten();
    expect(codeOf(await recover(other, code))).toBe('code-used');
    expect(codeOf(await unlockVault(PASSWORD, other.ports))).toBe('ok');
  });
  test('a code for enrolling resets nothing, and a code for resetting enrols nobody', async () => {
    const laptop = await forgotten();
    expect(codeOf(await recover(laptop, await county.code('shuanglong-2', 'shuanglong')))).toBe('code-unknown');
    const code = await resetCode('shuanglong-2');
    const answer = await fetch(`${county.address}/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: 2, code, deviceName: 'x' }),
    });
    expect((await answer.json()).problem.code).toBe('code-unknown');
  });
  test('another office’s code does not open this vault, is written down, and stays good for its own', async () => {
    const laptop = await forgotten();
    const code = await resetCode('shiqiao-2');
    expect(codeOf(await recover(laptop, code))).toBe('recovery-other-vault');
    expect(await actsOn('shiqiao-2')).toContain('refuse password reset');
    must(await recover(await forgotten('shiqiao-2', 'shiqiao'), code));
  });
  test('a stolen computer that was stopped is not opened by any code, nor is anything opened for a stopped person', async () => {
    const laptop = await forgotten('linjiang-2', 'linjiang');
    const code = await resetCode('linjiang-2');
    const { id } = await county.database
      .selectFrom('devices')
      .select('id')
      .where('name', '=', `recovery-${names}`)
      .executeTakeFirstOrThrow();
    await head.post('/county/devices/revoke', { id });
    expect(codeOf(await recover(laptop, code))).toBe('device-revoked');
    const other = await forgotten('linjiang-2', 'linjiang');
    await head.post('/county/users/revoke', { id: 'linjiang-2' });
    expect(codeOf(await recover(other, code))).toBe('user-revoked');
  });
  test('a director comes into a computer whose only person was stopped', async () => {
    const laptop = await forgotten('shuanglong-3');
    const open = must(
      await recoverVault(
        { serverAddress: county.address, code: await resetCode('shuanglong-1'), password: NEW },
        laptop.ports,
      ),
    );
    expect(open.vault.user.id).toBe('shuanglong-1');
    expect(open.vault.outbox().map(({ change }) => change.userId)).toEqual(['shuanglong-3']);
  });
  test('a colleague’s password is refused before the code is used up', async () => {
    const laptop = await forgotten();
    const code = await resetCode('shuanglong-2');
    expect(codeOf(await recover(laptop, code, PASSWORD))).toBe('password-taken');
    expect(codeOf(await recover(laptop, code, 'short'))).toBe('password-too-short');
    must(await recover(laptop, code));
  });
  test('the key never crosses the line in the clear, nor does the county keep it', async () => {
    const laptop = await forgotten();
    const code = await resetCode('shuanglong-2');
    const told: unknown[] = [];
    const ports = {
      ...laptop.ports,
      recover: async (...asked: Parameters<NonNullable<typeof laptop.ports.recover>>) => {
        const answer = await laptop.ports.recover?.(...asked);
        told.push(asked[1], answer);
        return answer as NonNullable<typeof answer>;
      },
    };
    must(await recoverVault({ serverAddress: county.address, code, password: NEW }, ports));
    const { value: pair } = await county.database
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'recovery-key')
      .executeTakeFirstOrThrow();
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain(JSON.parse(pair).secret.d);
    expect(county.log.join('\n')).not.toContain(code);
  });
});
