import { expect, test } from 'vitest';
import type { FieldDef } from '../../src/forms/field-def.ts';
import { sameDef } from '../../src/forms/same-def.ts';

const role: FieldDef = {
  path: 'parties.p1.role',
  label: '地位',
  kind: 'choice',
  choices: ['申请人', '被申请人'],
  width: 2,
};

test('a field made anew with the same words is drawn alike', () => {
  expect(sameDef(role, { ...role, choices: ['申请人', '被申请人'] })).toBe(true);
});

test('another word, one more choice, or anything that comes or goes is drawn anew', () => {
  const others: readonly FieldDef[] = [
    { ...role, label: '身份' },
    { ...role, choices: ['申请人', '被申请人', '第三人'] },
    { ...role, choices: ['被申请人', '申请人'] },
    { ...role, readOnly: true },
    { path: role.path, label: role.label, kind: role.kind, width: 2 },
  ];
  for (const other of others) expect([sameDef(role, other), sameDef(other, role)]).toEqual([false, false]);
});
