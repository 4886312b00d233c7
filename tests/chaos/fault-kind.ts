import type { SaidLedger } from './said-ledger.ts';

/** One try in a world that breaks; everything random comes from here, so that a seed brings it again (as far as processes let themselves be timed). */
export type Round = { readonly at: number; readonly random: () => number };

export type Stage = {
  /** Breaks something, and looks at once for what may never be so. Throws a sentence where it is. */
  readonly round: (round: Round) => Promise<void>;
  /** Faults have stopped: queues must drain, and everything that was called saved be with the county once. */
  readonly finish: () => Promise<void>;
  /** Ends every process of this stage. */
  readonly close: () => Promise<void>;
  readonly ledger: SaidLedger;
  /** What else is worth a figure: which faults fell how often. */
  readonly notes: Record<string, number>;
};

export type FaultKind = {
  readonly name: string;
  /** Rounds of the full run. */
  readonly rounds: number;
  /** Who plays the laptops; the two sorts run side by side. */
  readonly lane: 'browser' | 'node';
  /** Null: this machine cannot do it; `notes` of the report then says so. */
  readonly open: (folder: string) => Promise<Stage | null>;
};

export const note = (notes: Record<string, number>, what: string): void => {
  notes[what] = (notes[what] ?? 0) + 1;
};
