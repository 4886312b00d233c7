import { KIND_SCHEMAS, type Kind } from './kinds/kind.ts';
import type { Problem } from './problem.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';
import type { Doc, Json } from './record.ts';

const isCode = (message: string): message is ProblemCode => (PROBLEM_CODES as readonly string[]).includes(message);

/** Control characters have no place in a record; line breaks and tabs do. U+0000 could not even be stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what this looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

const controlProblems = (value: Json, path: string): Problem[] => {
  if (typeof value === 'string')
    return CONTROL.test(value) ? [{ code: 'control-character', path, severity: 'error' }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    controlProblems(item as Json, path === '' ? key : `${path}.${key}`),
  );
};

/** Does a doc have the shape of its kind? Unknown fields of a newer version pass. Paths are dotted. */
export const checkDoc = (kind: Kind, doc: Doc): Problem[] => {
  const parsed = KIND_SCHEMAS[kind].safeParse(doc);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue): Problem => {
        const missing = issue.code === 'invalid_type' && 'input' in issue && issue.input === undefined;
        const code = isCode(issue.message) ? issue.message : missing ? 'missing' : 'doc-shape';
        return { code, path: issue.path.join('.'), severity: 'error' };
      });
  return [...shape, ...controlProblems(doc, '')];
};
