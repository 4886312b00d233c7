import type { Typed } from '../typed-facts.ts';

export const typed: Typed = { fields: { notary: '清河县公证处' } };
