import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { settleConflict } from '../../src/features/sync-centre/settle-conflict.ts';
import { createSimCounty } from '../simulation/sim-county.ts';
import { bootLaptop, enrolLaptop, type SimLaptop } from '../simulation/sim-laptop.ts';

const START = Date.parse('2026-11-24T02:00:00Z');

/** Two laptops of one office and their county, as the simulator runs them: the real vault, the real accept code. */
const office = async () => {
  let ids = 0;
  let clock = START;
  const now = () => {
    clock += 1000;
    return clock;
  };
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(4, '0')}`;
  };
  const county = createSimCounty({ now: () => new Date(now()), newId });
  county.memory.addOffice('o');
  const laptops: SimLaptop[] = [];
  for (const userId of ['u1', 'u2']) {
    county.memory.setUser('o', userId, 'director');
    const place = { officeId: 'o', userId, timeline: county.memory.timeline() };
    const laptop = await enrolLaptop(userId, county.enrol('o'), place);
    await bootLaptop(laptop, { now, random: () => 0.5, newId });
    laptop.open?.engine.stop();
    laptops.push(laptop);
  }
  const [one, two] = laptops.map(({ open }) => open);
  if (!one || !two) throw new Error('not switched on');
  const sync = async ({ store }: typeof one) => {
    const request = { protocol: PROTOCOL, ...store.nextRequest({ changes: 200, bytes: 1e6 }) };
    const answer = await county.ask(JSON.stringify(request));
    if (!answer.ok) throw new Error(answer.problems[0]?.code);
    await store.takeAnswer(answer.value);
  };
  return { one, two, sync };
};

type Office = Awaited<ReturnType<typeof office>>;
const place = ({ vault }: Office['one']) => vault.view.get('clue', 'c')?.doc.place;
const open = ({ vault }: Office['one']) => vault.view.all('conflict').filter(({ doc }) => doc.status === 'open');
const setPlace = async ({ vault }: Office['one'], value: string) => {
  const was = vault.view.get('clue', 'c')?.doc as Doc;
  await vault.save([{ recordId: 'c', kind: 'clue', was, now: { ...was, place: value } }]);
};

/** Both hold one open conflict about the place: base 甲村, county 乙村, mine 丙村. */
const withConflict = async () => {
  const all = await office();
  const { one, two, sync } = all;
  const now = { foundOn: '2026-11-20', place: '甲村', type: '邻里', brief: '争水', status: '已登记' };
  await one.vault.save([{ recordId: 'c', kind: 'clue', was: null, now }]);
  await sync(one);
  await sync(two);
  await setPlace(one, '乙村');
  await setPlace(two, '丙村');
  await sync(one);
  await sync(two);
  await sync(one);
  expect([open(one).length, open(two).length]).toEqual([1, 1]);
  expect([place(one), place(two)]).toEqual(['乙村', '乙村']);
  return all;
};

const settle = async (laptop: Office['one'], as: 'county' | 'mine' | 'other', value: string) => {
  const [conflict] = open(laptop);
  if (!conflict) throw new Error('no conflict to settle');
  const saved = await settleConflict(laptop.vault, conflict, { as, value });
  expect(saved.ok).toBe(true);
};

test('two laptops that settle one conflict differently meet in one more round, which ends it on both', async () => {
  const { one, two, sync } = await withConflict();
  await settle(one, 'mine', '丙村');
  await settle(two, 'other', '丁村');
  await sync(one);
  await sync(two);
  await sync(one);
  for (const laptop of [one, two]) {
    expect(place(laptop)).toBe('丙村');
    // One conflict about the place, and none about how a conflict was settled.
    expect(open(laptop).map(({ doc }) => [doc.recordKind, doc.path, doc.mine])).toEqual([['clue', 'place', '丁村']]);
  }
  await settle(two, 'mine', '丁村');
  await sync(two);
  await sync(one);
  expect([place(one), place(two)]).toEqual(['丁村', '丁村']);
  expect([open(one).length, open(two).length]).toEqual([0, 0]);
  expect([one, two].flatMap(({ vault }) => [...vault.outbox(), ...vault.parked()])).toEqual([]);
});

test('two laptops that settle one conflict alike need no further round', async () => {
  const { one, two, sync } = await withConflict();
  await settle(one, 'mine', '丙村');
  await settle(two, 'mine', '丙村');
  await sync(one);
  await sync(two);
  await sync(one);
  expect([place(one), place(two)]).toEqual(['丙村', '丙村']);
  expect([open(one).length, open(two).length]).toEqual([0, 0]);
});
