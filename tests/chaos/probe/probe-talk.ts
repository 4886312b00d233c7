import type { EnrolAnswer } from '../../../protocol/enrol.ts';

/** What the page is to do when it starts. */
export type ProbeOrders = {
  readonly answer: EnrolAnswer;
  readonly password: string;
  readonly prefix: string;
  readonly saves: number;
  readonly pauseMs: number;
};

/** What the page tells over a line of its own, past the product. */
export type ProbeEvent =
  | {
      readonly t: 'open';
      /** Texts of the changes in the outbox. */
      readonly held: readonly string[];
      readonly shown: number;
      readonly found: 'whole' | 'behind' | 'rows-missing' | 'rebuilt';
      readonly fromJournal: number;
      readonly journalDamaged: boolean;
      readonly trouble: string;
    }
  | { readonly t: 'said'; readonly marker: string; readonly ms: number; readonly trouble: string }
  | { readonly t: 'refused'; readonly marker: string; readonly code: string }
  | { readonly t: 'drained'; readonly trouble: string }
  | { readonly t: 'failed'; readonly message: string };
export type OpenEvent = Extract<ProbeEvent, { t: 'open' }>;
