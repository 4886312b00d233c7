import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unlockVault } from '../../src/vault/unlock-vault.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import {
  codeOf,
  must,
  PASSWORD,
  saveClue,
  syncNow,
  unlocked,
  type VaultLaptop,
  vaultLaptop,
} from '../support/vault-laptop.ts';

const COLLEAGUE = '屋后竹林里的水井';
let county: TestCounty;
let head: CountyBrowser;
let names = 0;
beforeAll(async () => {
  county = await startTestCounty({ strictPerMinute: 1000 });
  head = await logInToCounty(county.address);
});
afterAll(() => county.stop());

/** Somebody new in 双龙镇, so that what becomes of them touches no other test. */
const person = async (role: 'clerk' | 'mediator' | 'director' = 'clerk'): Promise<string> => {
  const made = await head.post('/county/users', { officeId: 'shuanglong', name: `人${names}`, role });
  return String(made.body.userId);
};
const laptopOf = (userId: string) => {
  names += 1;
  return vaultLaptop(county, `people-${names}`, { userId });
};
const joined = async ({ open }: VaultLaptop, userId: string) =>
  must(await open.vault.addUser({ code: await county.code(userId, 'shuanglong'), password: COLLEAGUE }));
const custody = async (recordId: string) => {
  const rows = await county.database.selectFrom('changes').select(['body', 'outcome', 'problem']).execute();
  return rows
    .filter(({ body }) => body.recordId === recordId)
    .map(({ body, outcome, problem }) => [body.userId, outcome, ...(problem ? [problem.code] : [])]);
};

describe('two people of one computer', () => {
  test('what one saved without a line goes as that person’s when the other syncs', async () => {
    const [first, second] = [await person(), await person('mediator')];
    const laptop = await laptopOf(first);
    await joined(laptop, second);
    await saveClue(laptop, 'of-first');
    await laptop.open.vault.lock();
    const other = await unlocked(laptop, COLLEAGUE);
    expect(other.open.vault.user.id).toBe(second);
    expect(other.open.vault.outbox().map(({ change }) => change.userId)).toEqual([first]);
    await saveClue(other, 'of-second');
    expect((await syncNow(other)).waiting).toBe(0);
    expect(await custody('of-first')).toEqual([[first, 'done']]);
    expect(await custody('of-second')).toEqual([[second, 'done']]);
  });
  test('each has the open form of their own, and neither sees the other’s', async () => {
    const [first, second] = [await person(), await person()];
    const laptop = await laptopOf(first);
    await joined(laptop, second);
    await laptop.open.vault.drafts.put('clue:new', { of: 'first' });
    await laptop.open.vault.lock();
    const other = await unlocked(laptop, COLLEAGUE);
    expect(other.open.vault.drafts.get('clue:new')).toBeUndefined();
    await other.open.vault.drafts.put('clue:new', { of: 'second' });
    await other.open.vault.lock();
    const again = await unlocked(laptop);
    expect(again.open.vault.drafts.all().map(({ value }) => value)).toEqual([{ of: 'first' }]);
  });
});

describe('a person who was stopped', () => {
  test('works on until the computer is told; what was done before counts, what comes later is parked, and the door stays shut', async () => {
    const [stopped, other] = [await person(), await person('director')];
    const laptop = await laptopOf(stopped);
    await joined(laptop, other);
    await syncNow(laptop);
    await head.post('/county/users/revoke', { id: stopped });
    await laptop.open.vault.lock();
    // Not told yet: the door is open, offline.
    const offline = { ...laptop.ports, syncOnce: async () => {} };
    const before: VaultLaptop = { ports: laptop.ports, open: must(await unlockVault(PASSWORD, offline)) };
    await saveClue(before, 'before-told');
    await syncNow(before);
    expect(await custody('before-told')).toEqual([[stopped, 'done']]);
    await saveClue(before, 'after-told');
    await before.open.vault.drafts.put('clue:new', { half: 'typed' });
    await before.open.vault.lock();
    expect(codeOf(await unlockVault(PASSWORD, offline))).toBe('user-revoked');
    const director = await unlocked(laptop, COLLEAGUE);
    expect(director.open.vault.identity.formerUsers?.map(({ id }) => id)).toEqual([stopped]);
    await syncNow(director);
    expect(await custody('after-told')).toEqual([[stopped, 'parked', 'user-revoked']]);
    expect(director.open.vault.parked().map(({ change }) => change.recordId)).toEqual(['after-told']);
    // The open form that was left goes on under the director.
    expect(director.open.vault.drafts.get('clue:new')).toMatchObject({ userId: stopped, value: { half: 'typed' } });
    await director.open.vault.drafts.put('clue:new', { half: 'and more' });
    expect(director.open.vault.drafts.all().map(({ userId }) => userId)).toEqual([other]);
  });
  test('alone on a computer: what was left goes at the next try to open it, and who is let in again opens it', async () => {
    const alone = await person();
    const laptop = await laptopOf(alone);
    await syncNow(laptop);
    await head.post('/county/users/revoke', { id: alone });
    await syncNow(laptop);
    await saveClue(laptop, 'left-alone');
    await laptop.open.vault.lock();
    expect(codeOf(await unlockVault(PASSWORD, laptop.ports))).toBe('user-revoked');
    expect(await custody('left-alone')).toEqual([[alone, 'parked', 'user-revoked']]);
    expect((await head.post('/county/users/restore', { officeId: 'shuanglong', id: alone })).status).toBe(200);
    const again = await unlocked(laptop);
    expect(again.open.vault.user.id).toBe(alone);
    await saveClue(again, 'back-again');
    await syncNow(again);
    expect(await custody('back-again')).toEqual([[alone, 'done']]);
  });
});

describe('a role', () => {
  test('narrowed while the laptop was away: before it was told the old one counts, afterwards the step is parked and the window knows', async () => {
    const director = await person('director');
    const laptop = await laptopOf(director);
    const edit = async (recordId: string) => {
      const was = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: recordId, status: '已登记', level: 5 };
      const now = { ...was, level: 2, levelBy: 'override' };
      must(await laptop.open.vault.save([{ recordId, kind: 'clue', was, now }]));
    };
    await saveClue(laptop, 'lowered-before', { level: 5 });
    await saveClue(laptop, 'lowered-after', { level: 5 });
    await syncNow(laptop);
    await edit('lowered-before');
    await head.post('/county/users/role', { officeId: 'shuanglong', id: director, role: 'clerk' });
    await syncNow(laptop);
    expect(laptop.open.vault.user.role).toBe('clerk');
    await edit('lowered-after');
    await syncNow(laptop);
    expect((await custody('lowered-before')).at(-1)).toEqual([director, 'done']);
    expect((await custody('lowered-after')).at(-1)).toEqual([director, 'parked', 'right-missing']);
    expect(laptop.open.vault.parked().map(({ problem }) => problem.code)).toEqual(['right-missing']);
  });
  test('every state is kept with when and by whom; another office’s person of that id is not touched', async () => {
    const someone = await person('mediator');
    await head.post('/county/users/role', { officeId: 'shuanglong', id: someone, role: 'director' });
    await head.post('/county/users/revoke', { id: someone });
    await head.post('/county/users/restore', { officeId: 'shuanglong', id: someone });
    const elsewhere = await head.post('/county/users/role', { officeId: 'shiqiao', id: someone, role: 'clerk' });
    expect(elsewhere.body).toMatchObject({ problem: { code: 'record-missing' } });
    const { histories } = (await head.get('/county/people')).body as unknown as {
      histories: { userId: string; states: { role: string; revoked: boolean; by: string }[] }[];
    };
    const states = histories.find(({ userId }) => userId === someone)?.states;
    expect(states?.map(({ role, revoked, by }) => [role, revoked, by])).toEqual([
      ['mediator', false, '县局'],
      ['director', false, '县局'],
      ['director', true, '县局'],
      ['director', false, '县局'],
    ]);
  });
});
