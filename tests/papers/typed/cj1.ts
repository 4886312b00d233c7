import type { Typed } from '../typed-facts.ts';

/** The second instalment did not come; everything is carried over from plan and payments. */
export const typed: Typed = { on: '2027-01-20', fields: { notary: '', notaryNo: '', lateFen: '' } };
