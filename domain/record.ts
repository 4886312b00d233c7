import type { DocOf, Kind } from './kinds/kind.ts';

/** What JSON can carry. Inside a doc `null` and "not there" mean the same thing, and `null` is never stored. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The content of a record as it travels and rests: plain JSON, unknown fields of newer versions included. */
export type Doc = { readonly [key: string]: Json };

/** One ledger row, agreement, payment …; `seq` is the office's counter when the server last changed it (0: never sent). */
export type LedgerRecord<K extends Kind = Kind> = {
  readonly id: string;
  readonly kind: K;
  readonly officeId: string;
  readonly seq: number;
  readonly doc: DocOf<K>;
};
