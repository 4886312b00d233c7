import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySets } from '../../domain/apply-sets.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { diffDocs } from '../../domain/diff-docs.ts';
import { valueAt } from '../../domain/doc-path.ts';
import { mergeChange } from '../../domain/merge-change.ts';
import type { Doc } from '../../domain/record.ts';
import { withValueAt } from '../../domain/with-value-at.ts';

const clue: Doc = {
  foundOn: '2026-09-01',
  place: '三河村',
  type: '邻里',
  brief: '争吵',
  status: '已登记',
  parties: { p1: { order: 1, name: '甲' } },
};
const keys = fc.constantFrom('place', 'brief', 'demand', 'remark', 'owner', 'newField');
const docs = fc.dictionary(keys, fc.string({ maxLength: 5 })).map((some): Doc => ({ ...clue, ...some }));

describe('merging a change', () => {
  test('writes what the person wanted where the county has what they saw', () => {
    const merged = mergeChange('clue', clue, [{ path: 'place', was: '三河村', now: '新塘村' }]);
    expect(merged.doc.place).toBe('新塘村');
    expect(merged.conflicts).toEqual([]);
  });
  test('keeps the county value and hands both over where somebody else was first', () => {
    const merged = mergeChange('clue', { ...clue, place: '向阳村' }, [{ path: 'place', was: '三河村', now: '新塘村' }]);
    expect(merged.doc.place).toBe('向阳村');
    expect(merged.conflicts).toEqual([{ path: 'place', base: '三河村', county: '向阳村', mine: '新塘村' }]);
  });
  test('lets two people add different parties at once, even the first ones', () => {
    const { parties: _none, ...bare } = clue;
    const one = diffDocs('clue', bare, { ...bare, parties: { a: { order: 1, name: '甲' } } });
    const two = diffDocs('clue', bare, { ...bare, parties: { b: { order: 1, name: '乙' } } });
    const merged = mergeChange('clue', mergeChange('clue', bare, one).doc, two);
    expect(merged.conflicts).toEqual([]);
    expect(Object.keys(merged.doc.parties as object).sort()).toEqual(['a', 'b']);
  });
  test('never makes half a party out of an edit to one that was taken out', () => {
    const gone = withValueAt(clue, 'parties.p1', null);
    const merged = mergeChange('clue', gone, [{ path: 'parties.p1.phone', was: null, now: '13800000001' }]);
    expect(valueAt(merged.doc, 'parties.p1')).toBeUndefined();
    expect(merged.conflicts).toHaveLength(1);
  });
  test('offers an instalment plan as one value', () => {
    const was: Doc = {
      plan: { totalFen: 100, instalments: { q1: { order: 1, dueOn: '2026-12-01', amountFen: 100 } } },
    };
    const now: Doc = {
      plan: { totalFen: 200, instalments: { q1: { order: 1, dueOn: '2026-12-01', amountFen: 200 } } },
    };
    expect(diffDocs('agreement', was, now).map(({ path }) => path)).toEqual(['plan']);
  });
  test('lets the transition table, not the value seen, rule a status', () => {
    expect(
      mergeChange('clue', { ...clue, status: '已交办' }, [{ path: 'status', was: '已登记', now: '化解中' }]).doc.status,
    ).toBe('化解中');
    expect(
      mergeChange('clue', { ...clue, status: '已销号' }, [{ path: 'status', was: '化解中', now: '待销号审核' }])
        .conflicts,
    ).toHaveLength(1);
  });
  test('is the same once or twice, loses nothing offered and leaves every other field alone', () => {
    fc.assert(
      fc.property(docs, docs, docs, (was, now, county) => {
        const set = diffDocs('clue', was, now);
        const once = mergeChange('clue', county, set);
        const twice = mergeChange(
          'clue',
          once.doc,
          set.filter(({ path }) => once.wrote.some((one) => one.path === path)),
        );
        expect(canonicalJson(twice.doc)).toBe(canonicalJson(once.doc));
        for (const { path, now: wanted } of set) {
          const there = canonicalJson(valueAt(once.doc, path) ?? null) === canonicalJson(wanted);
          expect(
            there ||
              once.conflicts.some(
                (conflict) => conflict.path === path && canonicalJson(conflict.mine) === canonicalJson(wanted),
              ),
          ).toBe(true);
        }
        const touched = new Set(set.map(({ path }) => path));
        for (const key of Object.keys(county)) if (!touched.has(key)) expect(once.doc[key]).toEqual(county[key]);
      }),
    );
  });
  test('a difference laid over what it was taken from gives what was wanted', () => {
    fc.assert(
      fc.property(docs, docs, (was, now) => {
        expect(canonicalJson(applySets(was, diffDocs('clue', was, now)))).toBe(canonicalJson(now));
      }),
    );
  });
  test('path names of every object are ordinary names', () => {
    const doc = withValueAt({}, '__proto__.polluted', 'x');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(valueAt(doc, '__proto__.polluted')).toBe('x');
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
  });
});

/** Agreements of a few fields, workers and plans, so that chance makes people meet. */
const few = fc.constantFrom('甲', '乙', '丙');
const worker = fc.record({ order: fc.constantFrom(1, 2), name: few, owedFen: fc.constantFrom(0, 100, 200) });
const workers = fc.dictionary(fc.constantFrom('w1', 'w2', 'w3'), worker);
const plan = fc.constantFrom(100, 200, 300).map((totalFen) => ({
  totalFen,
  instalments: { q1: { order: 1, dueOn: '2026-12-01', amountFen: totalFen } },
}));
const agreements = fc
  .record({ title: few, facts: few, place: few, wages: workers, plan }, { requiredKeys: ['title'] })
  .map((some): Doc => ({ caseId: 'c', parties: {}, status: '草稿', ...some }) as Doc);
const sum = ({ plan: one }: Doc): number => {
  const { instalments = {} } = (one ?? {}) as { instalments?: Record<string, { amountFen: number }> };
  return Object.values(instalments).reduce((total, { amountFen }) => total + amountFen, 0);
};
const json = (value: unknown) => canonicalJson((value ?? null) as Doc);

describe('merging what several people did to one agreement', () => {
  test('drops nothing: every value offered is written, was already there, or is in a conflict with what the county keeps', () => {
    fc.assert(
      fc.property(agreements, agreements, agreements, (was, now, county) => {
        const set = diffDocs('agreement', was, now);
        const { doc, wrote, conflicts } = mergeChange('agreement', county, set);
        for (const one of set) {
          const written = wrote.some(({ path }) => path === one.path);
          const there = json(valueAt(county, one.path)) === json(one.now);
          const kept = conflicts.find(({ path }) => path === one.path);
          expect([written, there, kept !== undefined].filter(Boolean)).toHaveLength(1);
          if (kept) {
            expect([json(kept.base), json(kept.mine)]).toEqual([json(one.was), json(one.now)]);
            expect(json(kept.county)).toBe(json(valueAt(doc, one.path)));
          } else expect(json(valueAt(doc, one.path))).toBe(json(one.now));
        }
      }),
    );
  });
  test('two people who touched different values get the same agreement in either order, without a conflict', () => {
    fc.assert(
      fc.property(agreements, agreements, agreements, (base, one, two) => {
        const first = diffDocs('agreement', base, one);
        const meets = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
        const second = diffDocs('agreement', base, two).filter(
          ({ path }) => !first.some((other) => meets(other.path, path)),
        );
        const ab = mergeChange('agreement', mergeChange('agreement', base, first).doc, second);
        const ba = mergeChange('agreement', mergeChange('agreement', base, second).doc, first);
        expect(json(ab.doc)).toBe(json(ba.doc));
        expect([...ab.conflicts, ...ba.conflicts]).toEqual([]);
      }),
    );
  });
  test('sent twice it writes nothing more and finds no new conflict', () => {
    fc.assert(
      fc.property(agreements, agreements, agreements, (was, now, county) => {
        const set = diffDocs('agreement', was, now);
        const once = mergeChange('agreement', county, set);
        const twice = mergeChange('agreement', once.doc, set);
        expect(json(twice.doc)).toBe(json(once.doc));
        expect(twice.conflicts).toEqual(once.conflicts);
      }),
    );
  });
  test('a plan, and a worker’s line, is always one that somebody wrote, never half of two', () => {
    fc.assert(
      fc.property(agreements, agreements, agreements, (base, one, two) => {
        const both = mergeChange(
          'agreement',
          mergeChange('agreement', base, diffDocs('agreement', base, one)).doc,
          diffDocs('agreement', base, two),
        ).doc;
        const written = [base, one, two];
        expect(written.map((doc) => json(doc.plan))).toContain(json(both.plan));
        if (both.plan) expect(sum(both)).toBe((both.plan as { totalFen: number }).totalFen);
        for (const id of ['w1', 'w2', 'w3'])
          expect(written.map((doc) => json(valueAt(doc, `wages.${id}`)))).toContain(json(valueAt(both, `wages.${id}`)));
      }),
    );
  });
});
