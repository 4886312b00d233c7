import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textMark } from '../../domain/text-mark.ts';
import { bucketOf, bucketSums, EMPTY_SUM, sumWith } from '../../protocol/office-sum.ts';
import { SYNC_LIMITS, type SyncAnswer } from '../../protocol/sync.ts';
import { type CoreLaptop, clueDoc, coreLaptop, created } from '../support/core-laptop.ts';
import type { OfficeStoreFixture } from './office-store-contract.ts';

const sumOf = (rows: SyncAnswer['records']) => rows.reduce((sum, { id, seq }) => sumWith(sum, id, seq), EMPTY_SUM);
const said = ({ settled }: SyncAnswer) =>
  settled.map(({ outcome, problem }) => (problem ? `${outcome} ${problem.code}` : outcome));

/** The register's row of the provisional number 临-A-1. */
const provisional = (usedFor: string) => ({
  ...{ series: '临', year: 2026, n: 1, mark: 'A', label: '临-A-1', usedFor, usedForKind: 'agreement' },
  ...{ at: '2026-11-24T01:00:00Z', status: 'used' },
});

/** The server's rules of docs/sync.md, on any office store. */
export const syncRulesContract = (name: string, make: () => Promise<OfficeStoreFixture>): void => {
  describe(`sync over ${name}`, () => {
    let fixture: OfficeStoreFixture;
    let count = 0;
    const laptop = async (officeId: string, forkedFrom?: string): Promise<CoreLaptop> => {
      count += 1;
      await fixture.addDevice(officeId, `laptop${count}`, forkedFrom);
      return coreLaptop(fixture.store, officeId, `laptop${count}`, `${officeId}-clerk`);
    };
    const office = async () => {
      count += 1;
      const officeId = `rules${count}`;
      await fixture.addOffice(officeId);
      await fixture.setUser(officeId, `${officeId}-clerk`, 'clerk');
      await fixture.setUser(officeId, `${officeId}-head`, 'director');
      return {
        officeId,
        head: `${officeId}-head`,
        clerk: `${officeId}-clerk`,
        one: await laptop(officeId),
        two: await laptop(officeId),
      };
    };
    /** `howMany` new clues, in requests of whole groups. */
    const enter = async (from: CoreLaptop, howMany: number, group?: string) => {
      const ids = Array.from({ length: howMany }, (_, at) => `${from.id}-c${at}`);
      const changes = [];
      for (const recordId of ids)
        changes.push(await from.change({ recordId, set: created(clueDoc()), ...(group ? { group } : {}) }));
      const answer = await from.sync(changes);
      expect(answer.settled.every(({ outcome }) => outcome === 'done')).toBe(true);
      return ids;
    };
    const everything = async (from: CoreLaptop): Promise<{ rows: SyncAnswer['records']; last: SyncAnswer }> => {
      const rows: SyncAnswer['records'] = [];
      let last = await from.sync();
      rows.push(...last.records);
      while (last.more) {
        last = await from.sync([], { cursor: last.cursor });
        rows.push(...last.records);
      }
      return { rows, last };
    };
    beforeAll(async () => {
      fixture = await make();
    });
    afterAll(() => fixture.stop());

    test('S2: a change sent again gets the answer it got the first time, and has no second effect', async () => {
      const { one, two } = await office();
      const change = await one.change({ recordId: 'r', set: created(clueDoc()) });
      const first = await one.sync([change]);
      await two.sync([await two.change({ recordId: 'r', set: [{ path: 'place', was: '三河村', now: '新塘村' }] })]);
      const again = await one.sync([change]);
      expect(again.settled).toEqual(first.settled);
      expect(again.records).toMatchObject([{ id: 'r', seq: 2, doc: { place: '新塘村' } }]);
    });
    test('S2: a parked change sent again is told the same reason', async () => {
      const { one } = await office();
      const change = await one.change({ recordId: 'none', set: [{ path: 'place', was: 'a', now: 'b' }] });
      const first = await one.sync([change]);
      expect(said(first)).toEqual(['parked record-missing']);
      expect((await one.sync([change])).settled).toEqual(first.settled);
    });
    test('S2: the same edit made twice by a person is two changes; nothing is told apart by its content', async () => {
      const { one } = await office();
      await enter(one, 1);
      const there = { path: 'place', was: '三河村', now: '新塘村' };
      const back = { path: 'place', was: '新塘村', now: '三河村' };
      const recordId = `${one.id}-c0`;
      const edits = [];
      for (const set of [there, back, there]) edits.push(await one.change({ recordId, set: [set] }));
      expect((await one.sync(edits)).records).toMatchObject([{ doc: { place: '新塘村' } }]);
    });
    test('S3: one refused change parks its whole group; the next group goes on', async () => {
      const { one } = await office();
      const answer = await one.sync([
        await one.change({ recordId: 'a', set: created(clueDoc()), group: 'g' }),
        await one.change({ recordId: 'none', set: [{ path: 'place', was: 'a', now: 'b' }], group: 'g' }),
        await one.change({ recordId: 'b', set: created(clueDoc()) }),
      ]);
      expect(said(answer)).toEqual(['parked group-incomplete', 'parked record-missing', 'done']);
      expect(answer.records.map(({ id }) => id)).toEqual(['b']);
      expect(answer.sum).toBe(sumOf(answer.records));
    });
    test('S3: what comes later of a group that was refused is refused with it', async () => {
      const { one } = await office();
      const missing = { recordId: 'none', set: [{ path: 'place', was: 'a', now: 'b' }], group: 'g' };
      const refused = await one.change(missing);
      const rest = await one.change({ recordId: 'a', set: created(clueDoc()), group: 'g' });
      expect(said(await one.sync([refused]))).toEqual(['parked record-missing']);
      const answer = await one.sync([refused, rest]);
      expect(said(answer)).toEqual(['parked record-missing', 'parked group-incomplete']);
      expect(answer.records).toEqual([]);
    });
    test('S3: that holds under another identity too', async () => {
      const { officeId, one } = await office();
      const missing = { recordId: 'none', set: [{ path: 'place', was: 'a', now: 'b' }], group: 'g' };
      await one.sync([await one.change(missing)]);
      const fork = await laptop(officeId, one.id);
      const rest = { recordId: 'a', set: created(clueDoc()), group: 'g' };
      const answer = await fork.sync([await fork.change(missing), await fork.change(rest)]);
      expect(said(answer)).toEqual(['parked record-missing', 'parked group-incomplete']);
    });
    test('S4: a hole is asked for, nothing behind it is taken, and what is before it is', async () => {
      const { one } = await office();
      const [first, second, third] = [
        await one.change({ recordId: 'a', set: created(clueDoc()) }),
        await one.change({ recordId: 'b', set: created(clueDoc()) }),
        await one.change({ recordId: 'c', set: created(clueDoc()) }),
      ];
      const holed = await one.sync([first, third]);
      expect(holed).toMatchObject({ missingFrom: 2, settled: [{ id: first.id }] });
      expect(holed.records.map(({ id }) => id)).toEqual(['a']);
      const filled = await one.sync([second, third]);
      expect(filled.missingFrom).toBeUndefined();
      expect(filled.records.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });
    test('S4: what the laptop no longer has is passed over only when it says so, and only up to there', async () => {
      const { one } = await office();
      await enter(one, 1);
      const late = await one.change({ recordId: 'late', set: created(clueDoc()), n: 5 });
      expect(await one.sync([late])).toMatchObject({ settled: [], missingFrom: 2 });
      expect(await one.sync([late], { heldFrom: 4 })).toMatchObject({ settled: [], missingFrom: 4 });
      expect(said(await one.sync([late], { heldFrom: 5 }))).toEqual(['done']);
      expect(said(await one.sync([late], { heldFrom: 1 }))).toEqual(['done']);
    });
    test('S4: changes in the wrong order are not taken in the wrong order', async () => {
      const { one } = await office();
      const [first, second] = [
        await one.change({ recordId: 'a', set: created(clueDoc()) }),
        await one.change({ recordId: 'b', set: created(clueDoc()) }),
      ];
      expect(await one.sync([second, first])).toMatchObject({ settled: [], missingFrom: 1, records: [] });
    });
    test('S5: the same n with another content is forked; it and all behind it stay with the laptop', async () => {
      const { officeId, one, clerk } = await office();
      await enter(one, 2);
      const clone = coreLaptop(fixture.store, officeId, one.id, clerk);
      const mine = [
        await clone.change({ recordId: 'x1', set: created(clueDoc()), n: 2 }),
        await clone.change({ recordId: 'x2', set: created(clueDoc()), n: 3 }),
      ];
      const answer = await clone.sync(mine);
      expect(answer.settled).toEqual([{ id: `${one.id}.2`, outcome: 'forked', seq: 0 }]);
      expect(answer.records.map(({ id }) => id)).toEqual([`${one.id}-c0`, `${one.id}-c1`]);
    });
    test('S7: a number is taken from a block of the device or of an identity it came from, and once only', async () => {
      const { officeId, one, two } = await office();
      const [block] = (await one.sync()).leases;
      if (!block) throw new Error('no block');
      const use = (n: number, usedFor: string) =>
        created({
          series: block.series,
          year: block.year,
          n,
          label: 'x',
          leaseId: block.id,
          usedFor,
          usedForKind: 'agreement',
          at: '2026-11-24T01:00:00Z',
          status: 'used',
        });
      const take = async (by: CoreLaptop, n: number, usedFor: string) =>
        said(
          await by.sync([
            await by.change({
              recordId: `${block.series}.${block.year}.${n}`,
              kind: 'numberUse',
              set: use(n, usedFor),
            }),
          ]),
        )[0];
      const fork = await laptop(officeId, one.id);
      const forkOfFork = await laptop(officeId, fork.id);
      expect(await take(one, block.from, 'a')).toBe('done');
      expect(await take(fork, block.from + 1, 'b')).toBe('done');
      expect(await take(forkOfFork, block.from + 2, 'c')).toBe('done');
      expect(await take(two, block.from + 3, 'd')).toBe('parked number-not-leased');
      expect(await take(fork, block.from, 'e')).toBe('parked number-used-twice');
      expect(await take(one, block.to + 1, 'f')).toBe('parked number-not-leased');
    });
    test('S7: a provisional number needs no block, is one record, and says on its label whose it is', async () => {
      const { one, two } = await office();
      const take = async (
        by: CoreLaptop,
        recordId: string,
        usedFor: string,
        more: Record<string, string | number> = {},
      ) => {
        const use = {
          series: '临',
          year: 2030,
          n: 1,
          mark: 'A',
          label: '临-A-1',
          usedFor,
          usedForKind: 'agreement',
          ...more,
        };
        const set = created({ ...use, at: '2030-01-01T01:00:00Z', status: 'used' });
        return said(await by.sync([await by.change({ recordId, kind: 'numberUse', set })]))[0];
      };
      expect(await take(one, '临.A.1', 'a')).toBe('done');
      expect(await take(two, '临.A.1', 'b')).toBe('parked number-used-twice');
      expect(await take(two, '临.A.2', 'b')).toBe('parked number-not-leased');
      expect(await take(two, '临.B.1', 'b', { mark: 'B', label: '临-A-1' })).toBe('parked number-not-leased');
    });
    test('S7: after the county was put back a colleague may bring the register row of a block given before, of one given since only its own laptop', async () => {
      const { one, two } = await office();
      const [block] = (await one.sync([], {}, undefined, new Date('2026-01-05T01:00:00Z'))).leases;
      if (!block) throw new Error('no block');
      const { series, year, id: leaseId } = block;
      const bring = async (by: CoreLaptop, n: number) => {
        const use = { series, year, n, label: `第${n}号`, leaseId, usedFor: `doc-${n}`, usedForKind: 'agreement' };
        const set = created({ ...use, at: '2026-11-24T01:00:00Z', status: 'used' });
        return said(
          await by.sync([await by.change({ recordId: `${series}.${year}.${n}`, kind: 'numberUse', set })]),
        )[0];
      };
      expect(await bring(two, block.from)).toBe('parked number-not-leased');
      await fixture.putBack('2026-02-01T01:00:00.000Z');
      expect(await bring(two, block.from + 1)).toBe('done');
      const told = await one.sync([], { leases: [{ id: leaseId, used: 10 }] });
      const since = told.leases.filter((lease) => lease.series === series).at(-1);
      expect(since?.from).toBeGreaterThan(block.to);
      expect(await bring(two, since?.from ?? 0)).toBe('parked number-not-leased');
    });
    test('S20: a document bears a number only if the register has it under that document', async () => {
      const { one, two } = await office();
      const matter = (no?: string) => ({
        ...{ title: '水沟', acceptedOn: '2026-11-24', source: '主动调解', type: '邻里', parties: {}, brief: '水沟' },
        ...{ status: '已受理', result: '调解中', ...(no === undefined ? {} : { no }) },
      });
      const bear = async (by: CoreLaptop, recordId: string, group?: string) =>
        by.change({ recordId, kind: 'case', set: created(matter('临-A-1')), ...(group ? { group } : {}) });
      expect(said(await one.sync([await bear(one, 'a')]))).toEqual(['parked number-not-registered']);
      const row = { recordId: '临.A.1', kind: 'numberUse', set: created(provisional('b')) };
      const together = [await bear(one, 'b', 'g'), await one.change({ ...row, group: 'g' })];
      expect(said(await one.sync(together))).toEqual(['done', 'done']);
      // Another document with that number, alone or with its own claim to it.
      expect(said(await two.sync([await bear(two, 'c')]))).toEqual(['parked number-used-twice']);
      const claim = { ...row, set: created(provisional('c')), group: 'h' };
      expect(said(await two.sync([await bear(two, 'c', 'h'), await two.change(claim)]))).toEqual([
        'parked number-used-twice',
        'parked number-used-twice',
      ]);
      // The row is there: setting the number again, or sending the document again, needs no second one.
      expect(said(await two.sync([await bear(two, 'b')]))).toEqual(['done']);
      await one.sync([await one.change({ recordId: 'd', kind: 'case', set: created(matter()) })]);
      const later = { recordId: 'd', kind: 'case', set: [{ path: 'no', was: null, now: '临-A-1' }] };
      expect(said(await one.sync([await one.change(later)]))).toEqual(['parked number-used-twice']);
    });
    test('S7: a final number is added once to a text sealed under a provisional one, in one step with its use', async () => {
      const { one } = await office();
      const [block] = (await one.sync()).leases.filter(({ series }) => series === '协议');
      if (!block) throw new Error('no block');
      const text = { caseId: 'c', title: '还款协议', parties: {}, status: '已定稿', no: '临-A-1' };
      const sealed = { ...text, textMark: textMark(text) };
      await one.sync([
        await one.change({ recordId: 'a', kind: 'agreement', group: 'first', set: created(sealed) }),
        await one.change({ recordId: '临.A.1', kind: 'numberUse', group: 'first', set: created(provisional('a')) }),
      ]);
      const add = async (n: number, was: string | null) => {
        const group = `final-${n}`;
        const set = [{ path: 'finalNo', was, now: `第${n}号` }];
        const use = { series: '协议', year: block.year, n, label: `第${n}号`, usedFor: 'a', usedForKind: 'agreement' };
        return said(
          await one.sync([
            await one.change({ recordId: 'a', kind: 'agreement', group, set }),
            await one.change({
              recordId: `协议.${block.year}.${n}`,
              kind: 'numberUse',
              group,
              set: created({ ...use, leaseId: block.id, at: '2026-11-24T01:00:00Z', status: 'used' }),
            }),
          ]),
        );
      };
      expect(await add(block.from, null)).toEqual(['done', 'done']);
      expect(await add(block.from + 1, `第${block.from}号`)).toEqual([
        'parked final-number-once',
        'parked group-incomplete',
      ]);
    });
    test("S7: New Year's Eve, two laptops, one clock an hour fast, one an hour slow: each uses a block of the year it prints", async () => {
      const { one, two } = await office();
      const eve = new Date('2026-12-31T23:30:00+08:00');
      const newYear = new Date('2027-01-01T00:30:00+08:00');
      const blockOf = async (by: CoreLaptop, year: number) => {
        const block = (await by.sync([], {}, undefined, eve)).leases.find(
          (b) => b.series === '协议' && b.year === year,
        );
        if (!block) throw new Error(`no block of ${year}`);
        return block;
      };
      const take = async (by: CoreLaptop, block: Awaited<ReturnType<typeof blockOf>>, n: number) => {
        const { series, year, id: leaseId } = block;
        const use = {
          series,
          year,
          n,
          label: `${year} ${n}`,
          leaseId,
          usedFor: `doc-${year}-${n}`,
          usedForKind: 'agreement',
        };
        const set = created({ ...use, at: eve.toISOString(), status: 'used' });
        const change = await by.change({ recordId: `${series}.${year}.${n}`, kind: 'numberUse', set });
        return said(await by.sync([change], {}, undefined, newYear))[0];
      };
      const [fast, slow] = [await blockOf(one, 2027), await blockOf(two, 2026)];
      expect(await take(one, fast, fast.from)).toBe('done');
      expect(await take(two, slow, slow.from)).toBe('done');
      const other = await blockOf(two, 2027);
      expect(other.from).toBeGreaterThan(fast.to);
      expect(await take(two, other, other.from)).toBe('done');
      expect(await take(two, other, fast.from + 1)).toBe('parked number-not-leased');
    });
    test('S7: blocks of all laptops of an office are apart, a fork is given its own', async () => {
      const { officeId, one, two } = await office();
      const fork = await laptop(officeId, one.id);
      const blocks = [];
      for (const by of [one, two, fork])
        blocks.push(...(await by.sync()).leases.filter(({ series }) => series === '协议'));
      expect(blocks.map(({ from, to }) => [from, to])).toEqual([
        [1, 10],
        [11, 20],
        [21, 30],
      ]);
    });
    test('S8: a right taken away counts from when the laptop was told; what it still held was made before', async () => {
      const { officeId, one, head } = await office();
      const overridden = (from: number, to: number) => [
        { path: 'level', was: from, now: to },
        { path: 'levelBy', was: from === 5 ? null : 'override', now: 'override' },
      ];
      await one.sync([await one.change({ recordId: 'r', set: created(clueDoc({ level: 5 })) })]);
      const before = await one.change({ recordId: 'r', set: overridden(5, 4), userId: head });
      const heldBack = await one.change({ recordId: 'r', set: overridden(4, 3), userId: head });
      await fixture.setUser(officeId, head, 'clerk');
      expect(said(await one.sync([before], { waiting: 1 }))).toEqual(['done']);
      const after = await one.change({ recordId: 'r', set: overridden(3, 2), userId: head });
      expect(said(await one.sync([heldBack, after]))).toEqual(['done', 'parked right-missing']);
    });
    test('S8: a user who was struck off: what was made before the laptop was told is taken, later changes are parked', async () => {
      const { officeId, one, two, clerk } = await office();
      await one.sync();
      await fixture.setUser(officeId, clerk, 'clerk', true);
      const offline = await one.change({ recordId: 'a', set: created(clueDoc()) });
      expect(said(await one.sync([offline]))).toEqual(['done']);
      expect(said(await one.sync([await one.change({ recordId: 'b', set: created(clueDoc()) })]))).toEqual([
        'parked user-revoked',
      ]);
      expect(said(await two.sync([await two.change({ recordId: 'c', set: created(clueDoc()) })]))).toEqual(['done']);
      await fixture.setUser(officeId, clerk, 'clerk', false);
      await one.sync();
      expect(said(await one.sync([await one.change({ recordId: 'd', set: created(clueDoc()) })]))).toEqual(['done']);
    });
    test('S8: a user of another office is nobody here', async () => {
      const [mine, theirs] = [await office(), await office()];
      const change = await mine.one.change({ recordId: 'a', set: created(clueDoc()), userId: theirs.clerk });
      expect(said(await mine.one.sync([change]))).toEqual(['parked user-not-in-office']);
    });
    test('S9: a reader that goes page by page gets every record once, and the sum at the end is the sum of what it has', async () => {
      const { one, two } = await office();
      for (let at = 0; at < 4; at += 1) {
        const changes = [];
        for (let n = 0; n < 150; n += 1)
          changes.push(await one.change({ recordId: `p${at}-${n}`, set: created(clueDoc()) }));
        await one.sync(changes);
      }
      const { rows, last } = await everything(two);
      expect(rows.length).toBe(600);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 600 }, (_, at) => at + 1));
      expect(last).toMatchObject({ cursor: 600, more: false, sum: sumOf(rows) });
    });
    test('S9: a page that is not the last tells no sum', async () => {
      const { one } = await office();
      for (let at = 0; at < 3; at += 1) {
        const changes = [];
        for (let n = 0; n < 200; n += 1)
          changes.push(await one.change({ recordId: `p${at}-${n}`, set: created(clueDoc()) }));
        await one.sync(changes);
      }
      const first = await one.sync();
      expect(first).toMatchObject({ more: true, cursor: SYNC_LIMITS.recordsFirst });
      expect(first.sum).toBeUndefined();
    });
    test('S11: what differs is repaired by buckets: lost rows come back, rows of nowhere are named by their bucket', async () => {
      const { one, two } = await office();
      await enter(one, 120);
      const { rows, last } = await everything(two);
      const lost = rows.slice(3);
      const held = [...lost, { id: 'of-nowhere', seq: 7 }];
      const { repair, sum } = await two.sync([], { cursor: last.cursor, buckets: bucketSums(held) });
      const expected = [...new Set([...rows.slice(0, 3).map(({ id }) => bucketOf(id)), bucketOf('of-nowhere')])];
      expect(repair?.buckets).toEqual(expected.sort((a, b) => a - b));
      const repaired = new Map(lost.filter(({ id }) => !expected.includes(bucketOf(id))).map((row) => [row.id, row]));
      for (const row of repair?.records ?? []) repaired.set(row.id, row);
      expect([...repaired.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(sumOf([...repaired.values()])).toBe(sum);
    });
    test('S11: with equal buckets the repair is empty; a laptop that has lost everything is repaired page by page', async () => {
      const { one } = await office();
      await enter(one, 200);
      const { rows, last } = await everything(one);
      const ask = (held: readonly { id: string; seq: number }[]) =>
        one.sync([], { cursor: last.cursor, buckets: bucketSums(held) });
      expect((await ask(rows)).repair).toEqual({ buckets: [], records: [] });
      const held = new Map<string, SyncAnswer['records'][number]>();
      let rounds = 0;
      for (
        let repair = (await ask([])).repair;
        repair?.buckets.length;
        repair = (await ask([...held.values()])).repair
      ) {
        expect(repair.buckets.length).toBeLessThanOrEqual(64);
        for (const row of repair.records) held.set(row.id, row);
        rounds += 1;
      }
      expect(held.size).toBe(200);
      expect(rounds).toBeLessThanOrEqual(4);
    });
    test('S12: taking back what others entered by the hundred is parked whole; by the director it is done', async () => {
      const { one, two, head } = await office();
      const ids = await enter(one, 60);
      const takeBack = async (by: CoreLaptop, userId?: string) => {
        const changes = [];
        for (const recordId of ids)
          changes.push(
            await by.change({
              recordId,
              group: `undo-${by.id}-${userId}`,
              set: [{ path: 'voided', was: null, now: { at: 'x', by: 'x', reason: '撤销' } }],
              ...(userId ? { userId } : {}),
            }),
          );
        return said(await by.sync(changes));
      };
      expect(new Set(await takeBack(two))).toEqual(new Set(['parked mass-void']));
      expect(new Set(await takeBack(two, head))).toEqual(new Set(['done']));
    });
    test('S12: undoing one’s own import is everyday, from the same laptop or the identity it went on under', async () => {
      const { officeId, one } = await office();
      const ids = await enter(one, 70, 'import');
      const fork = await laptop(officeId, one.id);
      const changes = [];
      for (const recordId of ids)
        changes.push(
          await fork.change({
            recordId,
            group: 'undo',
            set: [{ path: 'voided', was: null, now: { at: 'x', by: 'x', reason: '撤销' } }],
          }),
        );
      expect(new Set(said(await fork.sync(changes)))).toEqual(new Set(['done']));
    });
    test('S14: a laptop of another timeline, or one that knows more than the office, starts again; nothing of its request is taken', async () => {
      const { one } = await office();
      await enter(one, 1);
      const change = await one.change({ recordId: 'later', set: created(clueDoc()) });
      for (const other of [{ timeline: 'before-the-restore' }, { cursor: 99 }]) {
        const answer = await one.sync([change], other);
        expect(answer).toMatchObject({ restart: true, settled: [], records: [], cursor: 0 });
        expect(answer.sum).toBeUndefined();
      }
      expect(said(await one.sync([change]))).toEqual(['done']);
    });
    test('S15: a program too old to be given records may deliver all the same', async () => {
      const { one } = await office();
      const answer = await one.sync(
        [await one.change({ recordId: 'a', set: created(clueDoc()) })],
        { protocol: 1, cursor: 0 },
        2,
      );
      expect(answer).toMatchObject({ tooOld: true, records: [], cursor: 0, settled: [{ outcome: 'done' }] });
      expect(answer.sum).toBeUndefined();
      expect((await one.sync()).records).toHaveLength(1);
    });
    test('S15: a program that cannot start again delivers to a restored server, and is told that it is too old', async () => {
      const { one } = await office();
      const change = await one.change({ recordId: 'a', set: created(clueDoc()) });
      expect(await one.sync([change], { protocol: 1, timeline: 'before-the-restore' })).toMatchObject({
        tooOld: true,
        records: [],
        settled: [{ outcome: 'done' }],
      });
    });
    test('S15: fields of a newer version go through untouched, a kind of a newer version is parked by name', async () => {
      const { one, two } = await office();
      await one.sync([await one.change({ recordId: 'a', set: created(clueDoc({ of2027: { deep: [1, '二'] } })) })]);
      await two.sync([await two.change({ recordId: 'a', set: [{ path: 'place', was: '三河村', now: '新塘村' }] })]);
      expect((await one.sync()).records).toMatchObject([{ doc: { of2027: { deep: [1, '二'] }, place: '新塘村' } }]);
      expect(
        said(await one.sync([await one.change({ recordId: 'k', kind: 'kindOf2027', set: created({ a: 1 }) })])),
      ).toEqual(['parked kind-unknown']);
    });
    test('S16: what no database can keep is parked, and the next change goes through; a typed \\u0000 is only text', async () => {
      const { one } = await office();
      const bad = (brief: string) => one.change({ recordId: 'bad', set: created(clueDoc({ brief })) });
      const answer = await one.sync([
        await bad('空\u0000字'),
        await bad('半个\ud83d字'),
        await one.change({ recordId: 'b\u0000d', set: created(clueDoc()) }),
        await one.change({ recordId: 'bad', kind: 'case', set: created({ no: '第\u00001号' }) }),
        await one.change({ recordId: 'good', set: created(clueDoc({ brief: '写的是 \\u0000 和 😀' })) }),
      ]);
      expect(said(answer)).toEqual([
        'parked control-character',
        'parked control-character',
        'parked control-character',
        'parked control-character',
        'done',
      ]);
      expect(answer.records).toMatchObject([{ id: 'good', doc: { brief: '写的是 \\u0000 和 😀' } }]);
    });
    test('S17: two laptops that change one value: the county keeps its own, both values lie in a conflict for a person, with who wrote what', async () => {
      const { one, two, clerk } = await office();
      await enter(one, 1);
      const recordId = `${one.id}-c0`;
      await two.sync([await two.change({ recordId, set: [{ path: 'place', was: '三河村', now: '新塘村' }] })]);
      const answer = await one.sync([
        await one.change({
          recordId,
          set: [
            { path: 'place', was: '三河村', now: '向阳村' },
            { path: 'owner', was: null, now: '甲' },
          ],
        }),
      ]);
      expect(said(answer)).toEqual(['conflict']);
      expect(answer.records).toMatchObject([
        { id: recordId, doc: { place: '新塘村', owner: '甲' } },
        { kind: 'conflict', doc: { path: 'place', base: '三河村', county: '新塘村', mine: '向阳村', status: 'open' } },
      ]);
      expect(answer.records[1]?.doc).toMatchObject({ countyByUserId: clerk, countyAt: expect.stringMatching(/Z$/u) });
      expect(answer.sum).toBe(sumOf(answer.records));
    });
    test('S18: a fork that says again what the first identity got through gets its first answer, and no second conflict', async () => {
      const { officeId, one, two } = await office();
      await enter(one, 1);
      const recordId = `${one.id}-c0`;
      await two.sync([await two.change({ recordId, set: [{ path: 'place', was: '三河村', now: '新塘村' }] })]);
      const stale = { recordId, group: 'said-once', set: [{ path: 'place', was: '三河村', now: '向阳村' }] };
      const first = await one.sync([await one.change(stale)]);
      const fork = await laptop(officeId, one.id);
      const again = await fork.sync([await fork.change(stale)]);
      expect(said(again)).toEqual(['conflict']);
      expect(said(again)).toEqual(said(first));
      expect(again.settled[0]?.seq).toBe(0);
      expect(again.records.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
    });
    test('S10: a final agreement refuses a change of its text and takes its signing', async () => {
      const { one } = await office();
      const text = { caseId: 'c', title: '还款协议', parties: {}, status: '已定稿' };
      const agreement = { ...text, textMark: textMark(text) };
      await one.sync([await one.change({ recordId: 'a', kind: 'agreement', set: created(agreement) })]);
      const rewritten = await one.change({
        recordId: 'a',
        kind: 'agreement',
        set: [{ path: 'title', was: '还款协议', now: '另一份' }],
      });
      const signing = await one.change({
        recordId: 'a',
        kind: 'agreement',
        set: [
          { path: 'status', was: '已定稿', now: '已签署' },
          { path: 'signedOn', was: null, now: '2026-11-24' },
        ],
      });
      expect(said(await one.sync([rewritten, signing]))).toEqual(['parked sealed', 'done']);
    });
    test('S10: a text that somebody changed before it was made final elsewhere is not made final: nobody printed it so', async () => {
      const { one, two } = await office();
      const draft = { caseId: 'c', title: '还款协议', parties: {}, status: '草稿' };
      await one.sync([await one.change({ recordId: 'b', kind: 'agreement', set: created(draft) })]);
      const mark = textMark({ ...draft, no: '1', status: '已定稿' });
      const final = await one.change({
        recordId: 'b',
        kind: 'agreement',
        set: [
          { path: 'status', was: '草稿', now: '已定稿' },
          { path: 'no', was: null, now: '1' },
          { path: 'textMark', was: null, now: mark },
        ],
      });
      await two.sync([
        await two.change({ recordId: 'b', kind: 'agreement', set: [{ path: 'facts', was: null, now: '另一句' }] }),
      ]);
      expect(said(await one.sync([final]))).toEqual(['parked seal-differs']);
    });
  });
};
