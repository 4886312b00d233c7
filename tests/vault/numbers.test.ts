import { describe, expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import type { Lease, SyncAnswer, WireRecord } from '../../protocol/sync.ts';
import type { JournalFiles } from '../../src/vault/journal/journal-files.ts';
import { readSentinel, writeSentinel } from '../../src/vault/journal/sentinel.ts';
import { nextFreeNumber } from '../../src/vault/number-blocks.ts';
import { openStore } from '../../src/vault/open-store.ts';
import { openVaultFrom } from '../../src/vault/open-vault-from.ts';
import { CASE_SERIES, takeNumber } from '../../src/vault/take-number.ts';
import type { VaultStorageHome } from '../../src/vault/vault-storage.ts';
import { plainCipher } from '../simulation/plain-cipher.ts';
import { createSimDisk } from '../simulation/sim-disk.ts';

const OFFICE = {
  ...{ id: 'o', name: '所', township: '镇', county: '县', committee: '会', committeeKind: '乡镇' },
  ...{ court: '院', address: '址', phone: '0' },
};
const NO_KEYS = { wraps: [], recovery: { ephemeral: {}, nonce: '', secret: '' } };
const ANY_KEY = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
const PAUSE = () => new Promise<void>(() => {});
let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};

/** A laptop whose disk can be taken away, and whose clock can be set. */
const laptop = async () => {
  const disk = createSimDisk();
  const clock = { at: new Date('2026-11-24T02:00:00Z') };
  const identity = {
    ...{ serverAddress: 'x', deviceId: 'd', deviceMark: 'A', deviceSecret: 's', timeline: 't', office: OFFICE },
    users: [{ id: 'u', name: '甲', role: 'clerk' as const }],
  };
  const sealed = await plainCipher.seal('meta|identity', identity);
  const { home, files } = disk.boot();
  const wraps = { key: 'wraps', ...NO_KEYS } as const;
  await (await home.open()).write({ meta: { put: [{ key: 'identity', sealed }, wraps] } });
  const start = { format: 1, nextN: 1, records: 0, cursor: 0, timeline: 't', backedUp: 0 } as const;
  await writeSentinel(files, { ...start, keyring: NO_KEYS, identity: sealed });
  const open = async () => {
    const ports: { home: VaultStorageHome; files: JournalFiles } = disk.boot();
    const sentinel = await readSentinel(ports.files);
    const { memory, restored } = await openStore({ ...ports, pause: PAUSE, cipher: plainCipher, sentinel });
    const vaultPorts = {
      ...{ ...ports, newId, pause: PAUSE, now: () => clock.at },
      passwordCost: { memoryKib: 64, passes: 1 },
      enrol: async () => ({ ok: false as const, problems: [] }),
    };
    const user = { id: 'u', name: '甲', role: 'clerk' as const };
    return { memory, restored, ...openVaultFrom(memory, ANY_KEY, user, vaultPorts, restored, () => {}) };
  };
  return { disk, clock, open };
};
type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof laptop>>['open']>>;

const block = (from: number, to: number, more: Partial<Lease> = {}): Lease => ({
  ...{ id: `l${from}`, series: CASE_SERIES, year: 2026, from, to, pattern: '第{0001}号' },
  ...more,
});
const answered = (more: Partial<SyncAnswer>): SyncAnswer => ({
  ...{ fengqiao: true, protocol: 2, timeline: 't', settled: [], records: [], cursor: 0, more: false, leases: [] },
  ...{ backedUp: 0, time: '2026-11-24T02:00:00Z', users: [{ id: 'u', name: '甲', role: 'clerk', revoked: false }] },
  ...more,
});
/** The county takes everything that waits, as it is. */
const taken = ({ memory }: Opened, more: Partial<SyncAnswer> = {}): SyncAnswer => {
  let seq = memory.cursor;
  const settled: SyncAnswer['settled'] = [];
  const records = new Map<string, WireRecord>();
  for (const { change } of memory.outbox) {
    seq += 1;
    settled.push({ id: change.id, outcome: 'done', seq });
    const doc = memory.live.get(change.kind, change.recordId)?.doc as WireRecord['doc'];
    records.set(change.recordId, { id: change.recordId, kind: change.kind, officeId: 'o', seq, doc });
  }
  return answered({ settled, records: [...records.values()], cursor: seq, leases: [...memory.leases], ...more });
};

const matter = (title: string): Doc => ({
  ...{ title, acceptedOn: '2026-11-24', source: '依申请调解', type: '邻里', parties: {} },
  ...{ brief: title, status: '已受理' },
});
/** A new case with its number, in one save; answers the number. */
const numbered = async ({ vault }: Opened, id: string): Promise<string> => {
  const number = takeNumber(vault, { series: CASE_SERIES, at: vault.now(), recordId: id, kind: 'case' });
  const now = { ...matter(id), no: number.label };
  const saved = await vault.save([{ recordId: id, kind: 'case', was: null, now }, number.edit]);
  if (!saved.ok) throw new Error(saved.problems[0]?.code);
  return number.label;
};

describe('numbers of the vault', () => {
  test('a used-up block gives provisional numbers, counted on the device; they go on after the store was read again', async () => {
    const { open } = await laptop();
    const first = await open();
    await first.store.takeAnswer(answered({ leases: [block(1, 1)] }));
    expect([await numbered(first, 'a'), await numbered(first, 'b'), await numbered(first, 'c')]).toEqual([
      '第0001号',
      '临-A-1',
      '临-A-2',
    ]);
    expect(await numbered(await open(), 'd')).toBe('临-A-3');
  });
  test('a clock of another year finds no block: provisional, and the final number is of this year once the clock is right', async () => {
    const { open, clock } = await laptop();
    const opened = await open();
    await opened.store.takeAnswer(answered({ leases: [block(1, 5)] }));
    clock.at = new Date('2030-05-05T00:00:00Z');
    expect(await numbered(opened, 'a')).toBe('临-A-1');
    await opened.store.takeAnswer(taken(opened));
    expect(opened.vault.view.get('case', 'a')?.doc.finalNo).toBeUndefined();
    clock.at = new Date('2026-11-25T00:00:00Z');
    await opened.store.takeAnswer(taken(opened));
    expect(opened.vault.view.get('case', 'a')?.doc).toMatchObject({ no: '临-A-1', finalNo: '第0001号' });
  });
  test("New Year's Eve by the clock of China: one second apart, two years, each from its own block", async () => {
    const { open, clock } = await laptop();
    const opened = await open();
    const next = block(1, 5, { id: 'next', year: 2027, pattern: '〔{yyyy}〕{0001}' });
    await opened.store.takeAnswer(answered({ leases: [block(1, 5, { pattern: '〔{yyyy}〕{0001}' }), next] }));
    clock.at = new Date('2026-12-31T15:59:59Z');
    expect(await numbered(opened, 'a')).toBe('〔2026〕0001');
    clock.at = new Date('2026-12-31T16:00:00Z');
    expect(await numbered(opened, 'b')).toBe('〔2027〕0001');
    clock.at = new Date('2026-12-31T15:30:00Z');
    expect(await numbered(opened, 'c')).toBe('〔2026〕0002');
  });
  test('when blocks arrive, what was printed under a provisional number gets its final one once, as a save of its own', async () => {
    const { open } = await laptop();
    const opened = await open();
    await opened.store.takeAnswer(answered({ leases: [block(1, 1)] }));
    for (const id of ['a', 'b', 'c']) await numbered(opened, id);
    const leases = [block(1, 1), block(2, 11)];
    await opened.store.takeAnswer(taken(opened, { leases }));
    const numbers = () => opened.vault.view.all('case').map(({ doc }) => `${doc.no} ${doc.finalNo ?? ''}`);
    expect(numbers()).toEqual(['第0001号 ', '临-A-1 第0002号', '临-A-2 第0003号']);
    expect(new Set(opened.memory.outbox.map(({ change }) => change.group)).size).toBe(2);
    await opened.store.takeAnswer(taken(opened, { leases }));
    await opened.store.takeAnswer(taken(opened, { leases }));
    expect(numbers()).toEqual(['第0001号 ', '临-A-1 第0002号', '临-A-2 第0003号']);
    expect(opened.memory.outbox).toEqual([]);
  });
  test('a number whose document the county refused is not given to another, nor after a person withdrew it', async () => {
    const { open } = await laptop();
    const opened = await open();
    const leases = [block(1, 5)];
    await opened.store.takeAnswer(answered({ leases }));
    await numbered(opened, 'a');
    const problem = { code: 'conflict-open', path: '', severity: 'error' as const };
    const refused = opened.memory.outbox.map(({ change: { id } }) => ({
      id,
      outcome: 'parked' as const,
      seq: 0,
      problem,
    }));
    await opened.store.takeAnswer(answered({ leases, settled: refused }));
    expect(opened.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
    for (const { id } of opened.vault.parked()) await opened.vault.removeParked(id, '另做一份');
    expect(opened.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
  });
  test('undoing does not give a number back, and two documents made final at once do not get one number', async () => {
    const { open } = await laptop();
    const opened = await open();
    await opened.store.takeAnswer(answered({ leases: [block(1, 5)] }));
    const number = takeNumber(opened.vault, {
      series: CASE_SERIES,
      at: opened.vault.now(),
      recordId: 'a',
      kind: 'case',
    });
    const saved = await opened.vault.save([number.edit]);
    expect(await opened.vault.save([number.edit])).toMatchObject({
      ok: false,
      problems: [{ code: 'number-used-twice' }],
    });
    if (saved.ok) await opened.vault.undoGroup(saved.value.changeIds);
    expect(opened.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
  });
  test('a rebuilt store gives no number of a block before the last page has come; what was given before is then known', async () => {
    const { disk, open } = await laptop();
    const before = await open();
    await before.store.takeAnswer(answered({ leases: [block(1, 5)] }));
    await numbered(before, 'a');
    const rows = taken(before).records;
    await before.store.takeAnswer(taken(before));
    disk.put({
      ...disk.image(),
      store: null,
      files: new Map([...disk.image().files].filter(([name]) => !name.endsWith('.fqj'))),
    });
    const after = await open();
    expect(after.restored.found).toBe('rebuilt');
    expect(after.vault.nextNumber(CASE_SERIES, 2026)).toBeNull();
    await after.store.takeAnswer(answered({ leases: [block(1, 5)], more: true, cursor: 1, records: rows.slice(0, 1) }));
    expect(after.vault.nextNumber(CASE_SERIES, 2026)).toBeNull();
    await after.store.takeAnswer(answered({ leases: [block(1, 5)], cursor: 2, records: rows.slice(1) }));
    expect(after.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
  });
  test('L1: an old answer, the last of its reading, does not make a damaged store whole: no block counts until it is where it stood, also after a new start', async () => {
    const { disk, open } = await laptop();
    const before = await open();
    const leases = [block(1, 5)];
    await before.store.takeAnswer(answered({ leases, cursor: 1 }));
    await numbered(before, 'a');
    const rows = taken(before).records;
    await before.store.takeAnswer(taken(before));
    const image = disk.image();
    if (image.store) disk.put({ ...image, store: { ...image.store, records: new Map(), pages: new Map() } });
    const damaged = await open();
    // As the county answered before the number was given: a receipt that lay on a stick.
    await damaged.store.takeAnswer(answered({ leases, cursor: 1 }));
    expect(damaged.vault.nextNumber(CASE_SERIES, 2026)).toBeNull();
    const again = await open();
    await again.store.takeAnswer(answered({ leases, cursor: 1 }));
    expect(again.vault.nextNumber(CASE_SERIES, 2026)).toBeNull();
    await again.store.takeAnswer(answered({ leases, cursor: 3, records: rows }));
    expect(again.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
  });
  test('without any block the provisional count goes on from the counter of changes, so that none is printed twice', async () => {
    const { disk, open } = await laptop();
    const before = await open();
    const printed = [await numbered(before, 'a'), await numbered(before, 'b')];
    await before.store.takeAnswer(taken(before));
    disk.put({
      ...disk.image(),
      store: null,
      files: new Map([...disk.image().files].filter(([name]) => !name.endsWith('.fqj'))),
    });
    const after = await open();
    expect(printed).not.toContain(await numbered(after, 'c'));
  });
  test('a fork drops the old blocks and counts provisional numbers under its new mark', async () => {
    const { open } = await laptop();
    const opened = await open();
    await opened.store.takeAnswer(answered({ leases: [block(1, 5)] }));
    await opened.store.takeIdentity({ fengqiao: true, deviceId: 'e', deviceMark: 'B', deviceSecret: 's' });
    expect(opened.vault.nextNumber(CASE_SERIES, 2026)).toBeNull();
    expect(await numbered(opened, 'a')).toMatch(/^临-B-\d+$/u);
  });
  test('a pattern the county ordered counts from its first day, also in a block that was leased before; n goes on', async () => {
    const { open } = await laptop();
    const { memory } = await open();
    const doc = { key: `文号.${CASE_SERIES}`, text: '（{yyyy}）{committee}调第{001}号', version: '县2026-1' };
    memory.live.putConfirmed([
      { id: 'w', kind: 'wording', seq: 1, doc: { ...doc, validFrom: '2026-11-25', status: '有效' } },
    ]);
    memory.leases = [block(7, 9)];
    const on = (day: string) => nextFreeNumber(memory, CASE_SERIES, 2026, day);
    expect(on('2026-11-25')).toMatchObject({ n: 7, recordId: `${CASE_SERIES}.2026.7` });
    expect(on('2026-11-25')?.label).toMatch(/^（2026）.*调第007号$/u);
    expect(on('2026-11-24')?.n).toBe(7);
    expect(on('2026-11-24')?.label).not.toContain('调第007号');
  });
  test('the next number is found at once among 20,000 used ones', async () => {
    const { open } = await laptop();
    const { memory } = await open();
    const doc = {
      series: CASE_SERIES,
      year: 2026,
      n: 1,
      label: 'x',
      usedFor: 'x',
      usedForKind: 'case',
      status: 'used',
    };
    memory.live.putConfirmed(
      Array.from({ length: 20_000 }, (_, at) => ({
        ...{ id: `${CASE_SERIES}.2026.${at + 1}`, kind: 'numberUse', seq: at + 1 },
        doc: { ...doc, n: at + 1 },
      })),
    );
    memory.leases = [block(1, 20_010)];
    const startedAt = performance.now();
    expect(nextFreeNumber(memory, CASE_SERIES, 2026, '2026-11-25')?.n).toBe(20_001);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
