import { expect, test } from 'vitest';
import { foldMiddleDot } from '../../domain/fold-middle-dot.ts';
import { readParties } from '../../domain/import/read-parties.ts';
import { readPastedTable } from '../../domain/import/read-pasted-table.ts';
import { readWageLines } from '../../domain/import/wage-lines.ts';
import { withWageCell } from '../../src/features/agreements/wage-cells.ts';
import { readValue } from '../../src/forms/read-value.ts';
import { searchWords } from '../../src/ui/search-words.ts';

const DOTS = [...'·・•‧．･∙⋅'];
const NAME = '买买提·艾力';

test('the dot of a name becomes the one of law, whichever was typed; in rare names too', () => {
  for (const dot of DOTS) expect(foldMiddleDot(`买买提${dot}艾力`)).toBe(NAME);
  expect(foldMiddleDot('𠮷・䶮•某')).toBe('𠮷·䶮·某');
});

test('a number, a bullet and a dot at the end of a line stay', () => {
  for (const text of ['３．５', '第3．2条', '• 一', '一\n• 二', '第一・', 'a•b'])
    expect(foldMiddleDot(text)).toBe(text);
});

test('every way in gives the same name: a field, a list carried by a form, a cell, a pasted table, a ledger', () => {
  for (const dot of DOTS) {
    const typed = `买买提${dot}艾力`;
    const field = { path: 'name', label: '姓名', width: 12 } as const;
    expect(readValue({ ...field, kind: 'text' }, typed, '2026-11-25')).toEqual({ ok: true, value: NAME });
    expect(readValue({ ...field, kind: 'value' }, JSON.stringify({ a: { name: typed } }), '2026-11-25')).toEqual({
      ok: true,
      value: { a: { name: NAME } },
    });
    expect(withWageCell({ order: 1, name: '', dueFen: 0, paidFen: 0, owedFen: 0 }, 'name', typed).name).toBe(NAME);
    const table = readPastedTable(`姓名\t应发\t已发\t尚欠\n${typed}\t100\t0\t100`);
    const reading = readWageLines(table, { newId: () => 'w1' });
    expect(reading.ok && Object.values(reading.value.lines).map(({ name }) => name)).toEqual([NAME]);
    expect(readParties(`${typed}、王䶮`).value?.parties.map(({ name }) => name)).toEqual([NAME, '王䶮']);
  }
});

test('a search finds the name by any of the dots', () => {
  for (const dot of DOTS.filter((one) => one !== '．')) expect(searchWords(`买买提${dot}`)).toEqual(['买买提·']);
});
