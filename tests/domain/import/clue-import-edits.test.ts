import { expect, test } from 'vitest';
import { checkChange } from '../../../domain/check-change.ts';
import { clueImportEdits } from '../../../domain/import/clue-import-edits.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { planOf, sampleSheet } from './import-fixture.ts';

const SAMPLE = '矛盾纠纷排查台账-2026年9月.xlsx';

const counter = () => {
  let n = 0;
  return () => {
    n += 1;
    return `id-${n}`;
  };
};

test('units and projects are made once each, linked, and the round stands first', async () => {
  const plan = planOf(await sampleSheet(SAMPLE));
  const edits = clueImportEdits(
    plan,
    plan.rows.filter(({ doc }) => doc),
    { newId: counter(), employers: [], projects: [] },
  );
  const kinds = edits.map(({ kind }) => kind);
  expect(kinds[0]).toBe('round');
  expect(kinds.filter((kind) => kind === 'clue')).toHaveLength(46);
  const names = edits.filter(({ kind }) => kind === 'employer' || kind === 'project').map(({ now }) => now.name);
  expect(new Set(names).size).toBe(names.length);
  const [round] = edits;
  const clue = edits.find(({ kind, now }) => kind === 'clue' && now.importKey === '0123456789abcdef.31');
  const employer = edits.find(({ now }) => now.name === '恒泰装饰有限公司');
  const project = edits.find(({ now }) => now.name === '滨江花园二期');
  expect(clue?.now).toMatchObject({
    roundId: round?.recordId,
    employerId: employer?.recordId,
    projectId: project?.recordId,
    parties: { p2: { employerId: employer?.recordId } },
  });
});

test('a unit and a project that are known already are linked, not made again', async () => {
  const plan = planOf(await sampleSheet(SAMPLE));
  const employer: LedgerRecord<'employer'> = {
    id: 'e1',
    kind: 'employer',
    officeId: 'o1',
    seq: 3,
    doc: { name: '恒泰装饰有限公司' },
  };
  const project: LedgerRecord<'project'> = {
    id: 'p1',
    kind: 'project',
    officeId: 'o1',
    seq: 4,
    doc: { name: '滨江花园二期' },
  };
  const rows = plan.rows.filter(({ rowNo }) => rowNo === 31);
  const edits = clueImportEdits(plan, rows, { newId: counter(), employers: [employer], projects: [project] });
  expect(edits.map(({ kind }) => kind)).toEqual(['round', 'clue']);
  expect(edits[1]?.now).toMatchObject({ employerId: 'e1', projectId: 'p1' });
  expect(edits[0]?.now).toMatchObject({ foundCount: 1 });
});

test('the server would take every one of them from a clerk', async () => {
  const plan = planOf(await sampleSheet(SAMPLE));
  const edits = clueImportEdits(
    plan,
    plan.rows.filter(({ doc }) => doc),
    { newId: counter(), employers: [], projects: [] },
  );
  for (const { kind, now } of edits)
    expect(
      checkChange({
        kind,
        before: null,
        after: now,
        userId: 'u1',
        role: 'clerk',
        openConflictPaths: [],
        today: '2026-10-08',
      }),
    ).toEqual([]);
});
