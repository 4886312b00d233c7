import type { Form, FormSubject } from '../documents/paper/form.ts';

/** Does a form stand on the pages of one of these subjects? */
export const isOf = ({ of, alsoOf }: Form, subjects: readonly FormSubject[]): boolean =>
  subjects.includes(of) || (alsoOf !== undefined && subjects.includes(alsoOf));
