import type { Doc, Json } from './record.ts';

const isObject = (value: Json | undefined): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path; undefined where nothing is. Only own keys count, so "__proto__" is an ordinary name. */
export const valueAt = (doc: Doc | null, path: string): Json | undefined => {
  if (path === '') return doc ?? undefined;
  let here: Json | undefined = doc ?? undefined;
  for (const step of path.split('.')) {
    if (!isObject(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return here ?? undefined;
};
