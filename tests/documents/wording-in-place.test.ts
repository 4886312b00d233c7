import { expect, test } from 'vitest';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import type { BareFacts } from '../../src/documents/paper/make-paper.ts';
import { wordingInPlace } from '../../src/documents/paper/wording-in-place.ts';

const office = {
  ...{ name: '双龙司法所', county: '清溪县', township: '双龙镇', committee: '双龙镇人民调解委员会' },
  ...{ committeeKind: '乡镇', court: '清溪县人民法院', address: '', phone: '' },
};
const BLANK: BareFacts = { office, on: '2026-11-25', blanks: true, payments: [], fields: {}, rows: () => [] };

/** Printed only where a clause is chosen, or for a labour dispute. */
const ONLY_SOMETIMES = [
  'D08.ways',
  ...['guarantee', 'contractor', 'enforce', 'verify', 'agents'].map((key) => `D09.${key}`),
  ...['labourArbitration', 'labourAuthority', 'labourCourt', 'labourAid'].map((key) => `D16.${key}`),
  'CJ1.natureNotary',
  'CJ2.natureNotary',
];

test('the county sees its words between the lines of the form that stand around them', () => {
  const notice = FORMS.find(({ code }) => code === 'D03');
  if (!notice) throw new Error('no D03');
  const shown = wordingInPlace(notice, 'rights', '（一）第一项；\n（二）第二项。', BLANK);
  expect(shown?.text).toEqual(['（一）第一项；', '（二）第二项。']);
  expect(shown?.before[0]).toContain('当事人的权利');
  expect(shown?.after[0]).toContain('当事人的义务');
});

test('every marked place of every form prints what the county puts there, or is known not to stand on the blank form', () => {
  const hidden = FORMS.flatMap((form) =>
    Object.entries(form.wordings ?? {})
      .filter(([key, { text }]) => !wordingInPlace(form, key, text, BLANK))
      .map(([key]) => `${form.code}.${key}`),
  );
  expect(hidden).toEqual(ONLY_SOMETIMES);
});
