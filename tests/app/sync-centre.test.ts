import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { LedgerRecord } from '../../domain/record.ts';
import { describeChange } from '../../src/features/sync-centre/describe-change.ts';
import { parkedFile } from '../../src/features/sync-centre/parked-file.ts';
import { parkedText } from '../../src/features/sync-centre/parked-text.ts';
import { resendChange } from '../../src/features/sync-centre/resend-change.ts';
import { settleConflict } from '../../src/features/sync-centre/settle-conflict.ts';
import { countyAnswer, openTestVault } from './open-test-vault.ts';

const clue: LedgerRecord<'clue'> = {
  id: 'clue-1',
  kind: 'clue',
  officeId: 'office-1',
  seq: 3,
  doc: {
    foundOn: '2026-09-01',
    place: '龙门村',
    type: '拖欠农民工工资',
    brief: '工地欠薪',
    status: '化解中',
    parties: { p1: { order: 1, name: '王小明', phone: '13800000001' } },
  },
};

const conflict: LedgerRecord<'conflict'> = {
  id: 'conflict-1',
  kind: 'conflict',
  officeId: 'office-1',
  seq: 4,
  doc: {
    recordId: 'clue-1',
    recordKind: 'clue',
    path: 'parties.p1.phone',
    base: '13800000000',
    county: '13800000001',
    mine: '13800000002',
    changeId: 'device-2.7',
    byUserId: 'u2',
    byDeviceId: 'device-2',
    at: '2026-09-04T02:00:00Z',
    status: 'open',
  },
};

test('settling a conflict writes the chosen value and the settlement as one group', async () => {
  const { vault, store } = await openTestVault('settle-mine');
  await store.takeAnswer(countyAnswer([clue, conflict]));
  const saved = await settleConflict(vault, conflict, { as: 'mine', value: '13800000002' });
  expect(saved.ok).toBe(true);
  expect(vault.view.get('clue', 'clue-1')?.doc.parties?.p1?.phone).toBe('13800000002');
  expect(vault.view.get('conflict', 'conflict-1')?.doc).toMatchObject({
    status: 'settled',
    settledAs: 'mine',
    settledBy: 'u1',
  });
  expect(new Set(vault.outbox().map(({ change }) => change.group)).size).toBe(1);
  expect(vault.outbox().map(({ change }) => change.set.map(({ path }) => path))).toContainEqual(['parties.p1.phone']);
});

test('keeping what the county has settles the conflict and touches nothing else', async () => {
  const { vault, store } = await openTestVault('settle-county');
  await store.takeAnswer(countyAnswer([clue, conflict]));
  await settleConflict(vault, conflict, { as: 'county', value: '13800000001' });
  expect(vault.outbox().map(({ change }) => change.kind)).toEqual(['conflict']);
});

const parkOne = async (name: string) => {
  const { vault, store } = await openTestVault(name);
  await store.takeAnswer(countyAnswer([clue]));
  const was = vault.view.get('clue', 'clue-1')?.doc;
  if (!was) throw new Error('clue-1 did not arrive');
  await vault.save([{ recordId: 'clue-1', kind: 'clue', was, now: { ...was, status: '已销号', measures: '已约谈' } }]);
  const [sent] = vault.outbox();
  if (!sent) throw new Error('nothing to send');
  const problem = { code: 'second-person-needed', path: 'status', severity: 'error' as const };
  await store.takeAnswer(countyAnswer([], [{ id: sent.change.id, outcome: 'parked', seq: 0, problem }]));
  const [entry] = vault.parked();
  if (!entry) throw new Error('nothing parked');
  return { vault, entry };
};

test('a refused change can be sent again without the field that was refused, and leaves the list only then', async () => {
  const { vault, entry } = await parkOne('resend');
  const sent = await resendChange(
    vault,
    entry,
    entry.change.set.filter(({ path }) => path !== 'status'),
  );
  expect(sent.ok).toBe(true);
  expect(vault.view.get('clue', 'clue-1')?.doc).toMatchObject({ status: '化解中', measures: '已约谈' });
  expect(vault.parked()).toEqual([]);
});

test('a refused change is described and exported by names a clerk knows', async () => {
  const { vault, entry } = await parkOne('export');
  expect(describeChange(vault, entry.change).title).toBe('排查事项：龙门村 工地欠薪');
  const text = parkedText(vault, entry);
  expect(text).toContain('【化解措施】\r\n原来：（空）\r\n填写：已约谈');
  expect(text).toContain('填写人：赵平');
  expect(text).not.toMatch(/clue|status|u1/u);
});

test('the exported file holds a text to read and the very change, byte for byte', async () => {
  const { vault, entry } = await parkOne('export-file');
  const files = unzipSync(parkedFile(vault, entry, '未接收的改动'));
  expect(Object.keys(files)).toEqual(['未接收的改动.txt', '未接收的改动.json']);
  expect(strFromU8(files['未接收的改动.txt'] ?? new Uint8Array())).toContain('填写：已约谈');
  expect(JSON.parse(strFromU8(files['未接收的改动.json'] ?? new Uint8Array()))).toEqual(entry);
});
