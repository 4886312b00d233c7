import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../src/vault/journal/journal.ts';
import { replayJournal } from '../../../src/vault/journal/replay-journal.ts';
import { makeChange } from '../../support/make-change.ts';

const change = (n: number, deviceId = 'd', replaces?: string): JournalEntry => ({
  t: 'change',
  change: makeChange(n, deviceId),
  ...(replaces ? { replaces } : {}),
});
const fork = (deviceId: string, count: number): JournalEntry => ({
  t: 'fork',
  identity: { deviceId, deviceMark: 'B', deviceSecret: 's' },
  count,
});
const told = (entries: readonly JournalEntry[]) => {
  const { identity, changes, former, withdrawn, lastN } = replayJournal(entries, 'd');
  return {
    identity: identity?.deviceId ?? null,
    own: [...changes.values()].map(({ id }) => id),
    former: former.map(({ id }) => id),
    withdrawn: [...withdrawn],
    lastN,
  };
};

test('without a fork all changes are this laptop’s own, and what was withdrawn is known', () => {
  expect(told([change(1), change(2), { t: 'withdrawn', id: 'd.1', note: '重复' }])).toEqual({
    identity: null,
    own: ['d.1', 'd.2'],
    former: [],
    withdrawn: ['d.1'],
    lastN: 2,
  });
});

test('after a whole fork the laptop is the new one; what was numbered again is told once', () => {
  expect(told([change(1), change(2), fork('e', 1), change(1, 'e', 'd.2'), change(2, 'e')])).toMatchObject({
    identity: 'e',
    own: ['e.1', 'e.2'],
    former: ['d.1'],
    lastN: 2,
  });
});

test('a fork of which a change is missing on disk never happened: the old numbers stand', () => {
  expect(told([change(1), change(2), fork('e', 2), change(1, 'e', 'd.1')])).toMatchObject({
    identity: null,
    own: ['d.1', 'd.2'],
    former: [],
    lastN: 2,
  });
});

test('a torn fork before a whole one replaces nothing', () => {
  const entries = [change(1), fork('x', 2), change(1, 'x', 'd.1'), fork('e', 1), change(1, 'e', 'd.1')];
  expect(told(entries)).toMatchObject({ identity: 'e', own: ['e.1'], former: [] });
});

test('through two forks a change is told under its last number alone', () => {
  const entries = [change(1), fork('e', 1), change(1, 'e', 'd.1'), fork('f', 1), change(1, 'f', 'e.1')];
  expect(told(entries)).toMatchObject({ identity: 'f', own: ['f.1'], former: [] });
});
