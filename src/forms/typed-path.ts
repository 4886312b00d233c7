import type { Typed } from './field-def.ts';

/** The typed value at a dotted path; '' when there is none. */
export const typedAt = (typed: Typed, path: string): string | string[] => {
  let here: string | string[] | Typed | undefined = typed;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || Array.isArray(here) || !Object.hasOwn(here, step)) return '';
    here = here[step];
  }
  return typeof here === 'string' || Array.isArray(here) ? here : '';
};

/** Puts a typed value at a path, making the objects in between. Changes `typed`. */
export const putTyped = (typed: Typed, path: string, value: string | string[]): void => {
  const steps = path.split('.');
  let here = typed;
  for (const step of steps.slice(0, -1)) {
    const next = here[step];
    if (typeof next === 'object' && !Array.isArray(next)) here = next;
    else {
      const made: Typed = {};
      here[step] = made;
      here = made;
    }
  }
  here[steps.at(-1) ?? ''] = value;
};
