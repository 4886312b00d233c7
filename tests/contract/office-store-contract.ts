import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import { bucketSums, EMPTY_SUM, sumWith } from '../../protocol/office-sum.ts';
import type { OfficeAsk, OfficeRecord, OfficeStore, OfficeWrite } from '../../server/sync/office-store.ts';

/** A store with an empty county, and a hand to put offices, people and laptops into it. */
export type OfficeStoreFixture = {
  readonly store: OfficeStore;
  readonly addOffice: (officeId: string) => Promise<void> | void;
  readonly setUser: (officeId: string, userId: string, role: string, revoked?: boolean) => Promise<void> | void;
  readonly addDevice: (officeId: string, deviceId: string, forkedFrom?: string) => Promise<void> | void;
  /** Blocks of numbers given until `at` count as given before the county was put back to a backup. */
  readonly putBack: (at: string) => Promise<void> | void;
  /** A record headquarters makes for every office. */
  readonly putCountyRecord: (record: Omit<OfficeRecord, 'seq'>) => Promise<void> | void;
  readonly stop: () => Promise<void> | void;
};

const AT = new Date('2026-11-24T01:00:00Z');
const ASK: OfficeAsk = { ns: [], contents: [], recordIds: [], labels: [], year: 2026, weighMass: false };
const record = (id: string, seq: number, doc = {}, kind = 'clue'): OfficeRecord => ({ id, kind, seq, doc });
const change = (n: number): OfficeWrite['changes'][number] => ({
  n,
  hash: `${n}`.padStart(64, '0'),
  content: `content-${n}`,
  outcome: 'done',
  seq: n,
  problem: null,
  body: { id: `d.${n}`, hash: '', group: 'g', recordId: `r${n}`, kind: 'clue', at: '', userId: 'u', set: [] },
});
const writing = (more: Partial<OfficeWrite>): OfficeWrite => ({
  at: AT,
  seq: 0,
  sum: EMPTY_SUM,
  lastN: 0,
  waiting: 0,
  records: [],
  changes: [],
  leases: [],
  told: null,
  gap: null,
  ...more,
});

/** What every office store keeps to: one suite, run on PostgreSQL and on memory. */
export const officeStoreContract = (name: string, make: () => Promise<OfficeStoreFixture>): void => {
  describe(`an office store in ${name}`, () => {
    let fixture: OfficeStoreFixture;
    let count = 0;
    /** A fresh office with a user and a laptop. */
    const office = async () => {
      count += 1;
      const officeId = `o${count}`;
      const device = { officeId, id: `d${count}` };
      await fixture.addOffice(officeId);
      await fixture.setUser(officeId, `u${count}`, 'clerk');
      await fixture.addDevice(officeId, device.id);
      const read = (ask: Partial<OfficeAsk> = {}) =>
        fixture.store.inOffice(device, ({ read: ask_ }) => ask_({ ...ASK, ...ask }));
      const write = (more: Partial<OfficeWrite>) =>
        fixture.store.inOffice(device, ({ write: put }) => put(writing(more)));
      return { officeId, device, read, write };
    };
    beforeAll(async () => {
      fixture = await make();
    });
    afterAll(() => fixture.stop());

    test('a new office is empty, and its laptop has sent nothing', async () => {
      const { device, read } = await office();
      expect(await read({ ns: [1], recordIds: ['r1'] })).toMatchObject({
        seq: 0,
        sum: EMPTY_SUM,
        lastN: 0,
        identities: [device.id],
        told: [],
        remembered: [],
        records: [],
        openConflicts: [],
        leases: [],
        putBackAt: null,
        backedUp: 0,
        backedUpSeq: 0,
      });
    });
    test("rows of the register are found by what is printed, and by nothing else; another office's are not", async () => {
      const { read, write } = await office();
      const other = await office();
      const use = record('协议.2026.1', 1, { label: '第1号', usedFor: 'a' }, 'numberUse');
      await write({ seq: 2, records: [use, record('c', 2, { label: '第1号' })] });
      const found = async (ask: Partial<OfficeAsk>) => (await read(ask)).records.map(({ id }) => id);
      expect(await found({ labels: ['第1号', '第2号'] })).toEqual(['协议.2026.1']);
      expect(await found({ labels: ['第1号'], recordIds: ['c'] })).toEqual(['协议.2026.1', 'c']);
      expect(await found({ labels: ['第2号'] })).toEqual([]);
      expect((await other.read({ labels: ['第1号'] })).records).toEqual([]);
    });
    test('what is written at once is read back whole', async () => {
      const { read, write, device } = await office();
      const sum = sumWith(EMPTY_SUM, 'r1', 1);
      const lease = {
        id: `l-${device.id}`,
        deviceId: device.id,
        series: '协议',
        year: 2026,
        from: 1,
        to: 50,
        leasedAt: '2026-11-24T01:00:00.000Z',
      };
      await write({
        seq: 1,
        sum,
        lastN: 1,
        records: [record('r1', 1, { 地点: '三河村', list: [1, null, '"'] })],
        changes: [change(1)],
        leases: [lease],
        told: { version: 2, fromN: 2 },
      });
      expect(await read({ ns: [1, 2], recordIds: ['r1', 'r2'] })).toMatchObject({
        seq: 1,
        sum,
        lastN: 1,
        records: [record('r1', 1, { 地点: '三河村', list: [1, null, '"'] })],
        remembered: [{ n: 1, hash: change(1).hash, outcome: 'done', seq: 1, problem: null }],
        leases: [lease],
        told: [{ version: 2, fromN: 2 }],
      });
    });
    test('what was taken for a record is told newest first, without what was refused and what is about others', async () => {
      const { device, write } = await office();
      const taking = (n: number, recordId: string, outcome: 'done' | 'parked' = 'done') => {
        const { body, ...rest } = change(n);
        const set = [{ path: 'place', was: null, now: `第${n}处` }];
        return { ...rest, outcome, body: { ...body, recordId, userId: `u${n}`, set } };
      };
      await write({ seq: 2, lastN: 2, changes: [taking(1, 'a'), taking(2, 'b')] });
      await write({ seq: 4, lastN: 4, changes: [taking(3, 'a'), taking(4, 'a', 'parked')] });
      const taken = await fixture.store.inOffice(device, (open) => open.takenFor(['a', 'no-such']));
      expect(taken.map(({ userId, at, set }) => [userId, at, set[0]?.now])).toEqual([
        ['u3', AT.toISOString(), '第3处'],
        ['u1', AT.toISOString(), '第1处'],
      ]);
    });
    test('a transaction sees its own write, and a throw leaves nothing of it', async () => {
      const { read, device } = await office();
      const seen: unknown[] = [];
      const dying = fixture.store.inOffice(device, async (open) => {
        await open.write(writing({ seq: 1, lastN: 1, records: [record('r1', 1)], changes: [change(1)] }));
        seen.push(await open.recordsAbove(0, 10));
        throw new Error('power cut');
      });
      await expect(dying).rejects.toThrow('power cut');
      expect(seen).toEqual([[record('r1', 1)]]);
      expect(await read({ ns: [1], recordIds: ['r1'] })).toMatchObject({
        seq: 0,
        lastN: 0,
        remembered: [],
        records: [],
      });
    });
    test('the feed is in the order of seq, above the cursor, within its limit; a changed record moves to the end', async () => {
      const { device, write } = await office();
      await write({ seq: 3, records: [record('a', 1), record('b', 2), record('c', 3)] });
      await write({ seq: 4, records: [record('a', 4, { again: true })] });
      const feed = await fixture.store.inOffice(device, async (open) => [
        await open.recordsAbove(0, 2),
        await open.recordsAbove(3, 10),
        await open.recordsById(['c', 'b', 'no-such']),
        bucketSums(await open.allSeqs()),
      ]);
      expect(feed).toEqual([
        [record('b', 2), record('c', 3)],
        [record('a', 4, { again: true })],
        [record('b', 2), record('c', 3)],
        bucketSums([record('a', 4), record('b', 2), record('c', 3)]),
      ]);
    });
    test('only open conflicts of the records asked for are told', async () => {
      const { read, write } = await office();
      const conflict = (id: string, seq: number, recordId: string, status: string) =>
        record(id, seq, { recordId, path: 'place', status }, 'conflict');
      await write({
        seq: 3,
        records: [conflict('c1', 1, 'r1', 'open'), conflict('c2', 2, 'r1', 'settled'), conflict('c3', 3, 'r2', 'open')],
      });
      expect((await read({ recordIds: ['r1'] })).openConflicts).toEqual([{ recordId: 'r1', path: 'place' }]);
    });
    test('S12: on request it is told how large the office is, and which records this laptop made', async () => {
      const { read, write } = await office();
      const made = (n: number, path: string): OfficeWrite['changes'][number] => ({
        ...change(n),
        body: { ...change(n).body, set: [{ path, was: null, now: {} }] },
      });
      await write({
        seq: 3,
        lastN: 2,
        records: [record('r1', 1), record('r2', 2), record('r3', 3)],
        changes: [made(1, ''), made(2, 'place')],
      });
      const asked = await read({ recordIds: ['r1', 'r2', 'r3'], weighMass: true });
      expect(asked.mass).toEqual({ records: 3, madeHere: ['r1'] });
      expect((await read({ recordIds: ['r1'] })).mass).toBeNull();
    });
    test('what headquarters made is owed to every office until it holds it as it stands', async () => {
      const [{ read, write }, other] = [await office(), await office()];
      const made = { id: 'wording-1', kind: 'wording', doc: { text: '甲', status: '有效' } };
      await fixture.putCountyRecord(made);
      expect((await read()).owed).toEqual([{ ...made, seq: null }]);
      await write({ seq: 1, records: [{ ...made, seq: 1 }] });
      expect((await read()).owed).toEqual([]);
      expect((await other.read()).owed).toEqual([{ ...made, seq: null }]);
      const withdrawn = { ...made, doc: { ...made.doc, status: '已撤回' } };
      await fixture.putCountyRecord(withdrawn);
      expect((await read()).owed).toEqual([{ ...withdrawn, seq: 1 }]);
      expect((await (await office()).read()).owed).toEqual([{ ...withdrawn, seq: null }]);
    });
    test('a change in custody is never written over', async () => {
      const { read, write } = await office();
      await write({ lastN: 1, changes: [change(1)] });
      await expect(write({ lastN: 1, changes: [{ ...change(1), hash: 'f'.repeat(64) }] })).rejects.toThrow();
      expect((await read({ ns: [1] })).remembered).toMatchObject([{ hash: change(1).hash }]);
    });
    test('S10: a sealed agreement changes in nothing but its status, day of signing and reason of voiding', async () => {
      const { read, write } = await office();
      const sealed = { title: '还款协议', status: '已定稿' };
      await write({ seq: 1, records: [record('a', 1, sealed, 'agreement')] });
      await expect(
        write({ seq: 2, records: [record('a', 2, { ...sealed, title: '另一份' }, 'agreement')] }),
      ).rejects.toThrow(/sealed/u);
      await expect(
        write({ seq: 2, records: [record('a', 2, { ...sealed, status: '草稿' }, 'agreement')] }),
      ).rejects.toThrow(/sealed/u);
      const signed = { ...sealed, status: '已签署', signedOn: '2026-11-24' };
      await write({ seq: 2, records: [record('a', 2, signed, 'agreement')] });
      expect((await read({ recordIds: ['a'] })).records).toEqual([record('a', 2, signed, 'agreement')]);
    });
    test('S10: a final paper and the record of its bytes change as little, and say which scan shows which signed page', async () => {
      const { read, write } = await office();
      const put = (seq: number, id: string, doc: Doc, kind: 'paper' | 'attachment') =>
        write({ seq, records: [record(id, seq, doc, kind)] });
      const sealed = {
        form: 'D08',
        title: '人民调解记录',
        datedOn: '2026-11-25',
        status: '已定稿',
        pdfHash: 'a'.repeat(64),
      };
      const bytes = { role: '定稿', ofId: 'p', sha256: 'a'.repeat(64), status: '有效' };
      await put(1, 'p', sealed, 'paper');
      await put(2, 'f', bytes, 'attachment');
      for (const touched of [{ fields: { place: '别处' } }, { pdfHash: 'b'.repeat(64) }, { status: '草稿' }] as Doc[])
        await expect(put(3, 'p', { ...sealed, ...touched }, 'paper')).rejects.toThrow(/sealed/u);
      for (const touched of [
        { sha256: 'b'.repeat(64) },
        { role: '证据' },
        { status: '已作废', voidReason: '错' },
      ] as Doc[])
        await expect(put(3, 'f', { ...bytes, ...touched }, 'attachment')).rejects.toThrow(/sealed/u);
      const checked = { order: 1, attachmentId: 's', scanPage: 1, checkedBy: 'u', checkedAt: '2026-11-25T01:00:00Z' };
      const signed = { ...sealed, signedPages: { 1: checked } };
      await put(3, 'p', signed, 'paper');
      const voided = { ...signed, status: '已作废', voidReason: '写错了人' };
      await put(4, 'p', voided, 'paper');
      expect((await read({ recordIds: ['p'] })).records).toEqual([record('p', 4, voided, 'paper')]);
    });
    test('S10: a final number is added once, and only beside a provisional one', async () => {
      const { read, write } = await office();
      const put = (seq: number, id: string, doc: Doc) => write({ seq, records: [record(id, seq, doc, 'agreement')] });
      const printed = { title: '还款协议', status: '已定稿', no: '临-A-1' };
      await put(1, 'a', printed);
      await put(2, 'b', { ...printed, no: '第2号' });
      await expect(put(3, 'b', { ...printed, no: '第2号', finalNo: '第1号' })).rejects.toThrow(/sealed/u);
      await expect(put(3, 'a', { ...printed, no: '第1号', finalNo: '第1号' })).rejects.toThrow(/sealed/u);
      await put(3, 'a', { ...printed, finalNo: '第1号' });
      await expect(put(4, 'a', { ...printed, finalNo: '第3号' })).rejects.toThrow(/sealed/u);
      await expect(put(4, 'a', printed)).rejects.toThrow(/sealed/u);
      expect((await read({ recordIds: ['a'] })).records[0]?.doc.finalNo).toBe('第1号');
    });
    test('every state of a user is remembered under the version of the user list that brought it', async () => {
      const { officeId, read } = await office();
      const userId = `u${count}`;
      const first = await read();
      await fixture.setUser(officeId, userId, 'director');
      await fixture.setUser(officeId, userId, 'director', true);
      const last = await read();
      expect(last.usersVersion).toBe(first.usersVersion + 2);
      expect(last.users).toMatchObject([
        {
          id: userId,
          role: 'director',
          revoked: true,
          history: [
            { role: 'clerk', revoked: false },
            { version: first.usersVersion + 1, role: 'director', revoked: false },
            { version: first.usersVersion + 2, role: 'director', revoked: true },
          ],
        },
      ]);
    });
    test('S7: the blocks of the identities a laptop came from are told, whatever their year; of others only from the year asked', async () => {
      const { officeId, device, write, read } = await office();
      const block = (id: string, deviceId: string, year: number) =>
        ({
          id: `${officeId}-${id}`,
          deviceId,
          series: '协议',
          year,
          from: 1,
          to: 50,
          leasedAt: '2026-11-24T01:00:00.000Z',
        }) as const;
      const forks = [`${device.id}-f`, `${device.id}-g`] as const;
      await write({ leases: [block('old', device.id, 2024), block('now', device.id, 2026)] });
      await fixture.addDevice(officeId, forks[0], device.id);
      await fixture.addDevice(officeId, forks[1], forks[0]);
      await fixture.addDevice(officeId, `${device.id}-other`);
      const ids = async (id: string) =>
        (await fixture.store.inOffice({ officeId, id }, (open) => open.read(ASK))).leases.map((lease) => lease.id);
      expect(await ids(forks[1])).toEqual([`${officeId}-old`, `${officeId}-now`]);
      expect(await ids(`${device.id}-other`)).toEqual([`${officeId}-now`]);
      expect((await read()).identities).toEqual([device.id]);
      const fork = await fixture.store.inOffice({ officeId, id: forks[1] }, (open) => open.read(ASK));
      expect(fork.identities).toEqual([forks[1], forks[0], device.id]);
    });
    test('S1: offices do not see each other', async () => {
      const [one, two] = [await office(), await office()];
      await one.write({ seq: 1, lastN: 1, records: [record('shared-id', 1)], changes: [change(1)] });
      expect(await two.read({ ns: [1], recordIds: ['shared-id'] })).toMatchObject({
        seq: 0,
        records: [],
        remembered: [],
      });
    });
    test('requests of one office wait for each other: no two are given the same seq', async () => {
      const { device } = await office();
      const one = (at: number) =>
        fixture.store.inOffice(device, async (open) => {
          const { seq, lastN } = await open.read(ASK);
          await open.write(
            writing({
              seq: seq + 1,
              lastN: lastN + 1,
              records: [record(`r${at}`, seq + 1)],
              changes: [change(lastN + 1)],
            }),
          );
          return seq + 1;
        });
      const given = await Promise.all(Array.from({ length: 12 }, (_, at) => one(at)));
      expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    });
  });
};
