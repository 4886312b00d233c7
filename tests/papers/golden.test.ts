import { expect, test } from 'vitest';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { goldenDiffers } from './golden.ts';

test.each(FORMS.map((form) => [`${form.code} ${form.title}`, form] as const))(
  '%s is the definition and the pages that its maker has looked at',
  async (_, form) => {
    expect(await goldenDiffers(form)).toEqual([]);
  },
);
