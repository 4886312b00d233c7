import { expect, test } from 'vitest';
import type { WireChange } from '../../protocol/change-schema.ts';
import { clueDoc, coreLaptop, created } from '../support/core-laptop.ts';
import { createMemoryCounty } from './memory-office-store.ts';

const countyOf = () => {
  const county = createMemoryCounty();
  county.addOffice('o');
  county.setUser('o', 'clerk', 'clerk');
  for (const id of ['one', 'two']) county.addDevice('o', id);
  const laptop = (id: string) => coreLaptop(county.store, 'o', id, 'clerk');
  return { county, one: laptop('one'), two: laptop('two') };
};
const ids = (county: ReturnType<typeof createMemoryCounty>) => county.recordsOf('o').map(({ id }) => id);

test('S14: after a restore to yesterday a laptop offers again from what is backed up, and nothing is lost or doubled', async () => {
  const { county, one, two } = countyOf();
  const changes: WireChange[] = [];
  for (let n = 1; n <= 5; n += 1) changes.push(await one.change({ recordId: `r${n}`, set: created(clueDoc()) }));
  await one.sync(changes.slice(0, 2));
  const yesterday = county.backUp();
  await one.sync(changes.slice(2));
  await two.sync([await two.change({ recordId: 'of-two', set: created(clueDoc()) })]);
  county.restore(yesterday, 'timeline-2');
  const first = await one.sync([], { timeline: 'timeline-1', cursor: 6 });
  expect(first).toMatchObject({ restart: true, timeline: 'timeline-2', backedUp: 2 });
  expect(ids(county)).toEqual(['r1', 'r2']);
  const offered = await one.sync(changes.slice(first.backedUp));
  expect(offered.settled.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  expect(ids(county)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
});

test('S4: a restored server whose count went back asks for what it lost, even in the middle of a newer queue', async () => {
  const { county, one } = countyOf();
  const changes: WireChange[] = [];
  for (let n = 1; n <= 4; n += 1) changes.push(await one.change({ recordId: `r${n}`, set: created(clueDoc()) }));
  const empty = county.backUp();
  await one.sync(changes.slice(0, 3));
  county.restore(empty, 'timeline-2');
  expect(await one.sync(changes.slice(3))).toMatchObject({ settled: [], missingFrom: 1 });
  expect((await one.sync(changes)).settled).toHaveLength(4);
});

test('S4: changes that neither side has any more are declared lost by the laptop, and the gap is written down', async () => {
  const { county, one } = countyOf();
  const changes: WireChange[] = [];
  for (let n = 1; n <= 4; n += 1) changes.push(await one.change({ recordId: `r${n}`, set: created(clueDoc()) }));
  const older = county.backUp();
  await one.sync(changes.slice(0, 3));
  county.restore(older, 'timeline-2');
  const answer = await one.sync(changes.slice(3), { heldFrom: 4 });
  expect(answer.settled).toMatchObject([{ outcome: 'done' }]);
  expect(county.gapsOf('o', 'one')).toEqual([{ from: 1, to: 3 }]);
});

test.each(['before-commit', 'after-commit'] as const)(
  'S19: a server that dies %s keeps nothing or all of a request; sending it again mends either',
  async (when) => {
    const { county, one } = countyOf();
    const change = await one.change({ recordId: 'r', set: created(clueDoc()) });
    const send = () => one.sync([change], { timeline: county.timeline() });
    county.crashNext(when);
    await expect(send()).rejects.toThrow('died');
    expect(ids(county)).toEqual(when === 'before-commit' ? [] : ['r']);
    expect((await send()).settled).toMatchObject([{ outcome: 'done', seq: 1 }]);
    expect(county.recordsOf('o')).toHaveLength(1);
    expect(county.changesOf('o')).toHaveLength(1);
  },
);
