/** How the sheet is turned. */
export type DuplexMode = 'simplex' | 'longEdge' | 'shortEdge';

/** Why nothing came out, or what a job waits for; each is a code of domain/problem-codes.ts. */
export type PrintProblem =
  | 'print-failed'
  | 'print-cancelled'
  | 'print-service-down'
  | 'print-spool-failed'
  | 'print-unknown'
  | 'printer-none'
  | 'printer-gone'
  | 'printer-off'
  | 'printer-paper'
  | 'printer-stopped'
  | 'printer-trouble';

export type Printer = { name: string; label: string };

/**
 * What can be printed on, and who asks the person: `sheet` our own page alone (CUPS), `dialog` the system's dialog unless silent (Windows, macOS),
 * `browser` the browser's dialog, always.
 */
export type Printers = {
  way: 'sheet' | 'dialog' | 'browser';
  printers: readonly Printer[];
  defaultName: string | null;
  problem?: PrintProblem;
};

/** `printer` null: the system's own default. `silent`: without the system's dialog, where there is one. */
export type PrintAsk = { printer: string | null; copies: number; duplex: DuplexMode; silent: boolean };

/** `handed`: the print service took it, no more is known yet. `asked`: a dialog of the browser stands open, and nobody tells how it ends. */
export type Printed = {
  outcome: 'handed' | 'asked' | 'failed';
  /** Absent where the person chose in a dialog. */
  printer?: string;
  /** By which printState asks; absent where the system tells nothing further. */
  spoolId?: string;
  problem?: PrintProblem;
};

/** Where a handed job stands; `unknown` when the service does not know it (any more) or does not answer. */
export type PrintState = { at: 'waiting' | 'printed' | 'failed' | 'unknown'; problem?: PrintProblem };
