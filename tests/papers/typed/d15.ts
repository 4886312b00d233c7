import type { Typed } from '../typed-facts.ts';

/** The last page counted. */
export const typed: Typed = { fields: { pages: '42', filedOn: '2026-12-28' } };
