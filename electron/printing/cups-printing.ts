import type { DuplexMode, PrintAsk, Printed, Printers, PrintProblem } from '../../protocol/printing.ts';
import { cupsJobState, jobNumber } from './cups-job-state.ts';
import { cupsPrinters } from './cups-printers.ts';
import type { Printing } from './printing.ts';
import { runTool } from './run-tool.ts';

const SIDES: Readonly<Record<DuplexMode, string>> = {
  simplex: 'one-sided',
  longEdge: 'two-sided-long-edge',
  shortEdge: 'two-sided-short-edge',
};
/** Stands in queues and in the log of the print service, in clear: never a name out of a document. */
const JOB_TITLE = 'Fengqiao';
/** A dossier of many scans takes its time to be spooled. */
const SPOOL_MS = 180_000;

const failed = (problem: PrintProblem): Printed => ({ outcome: 'failed', problem });

/** Why this cannot even be handed over; null: it can. */
const refusal = ({ problem, printers, defaultName }: Printers, { printer }: PrintAsk): PrintProblem | null => {
  if (problem) return problem;
  if (printer !== null) return printers.some(({ name }) => name === printer) ? null : 'printer-gone';
  return defaultName === null ? 'printer-gone' : null;
};

/** Through the pipe, so that no file of ours in clear ever lies on the disk. Millimetres stay millimetres: no fitting to the page. */
const handOver = async (bytes: Uint8Array, ask: PrintAsk, printer: string): Promise<Printed> => {
  const options = [`sides=${SIDES[ask.duplex]}`, 'media=A4', 'print-scaling=none'].flatMap((one) => ['-o', one]);
  const { code, out } = await runTool(
    'lp',
    ['-d', printer, '-n', String(ask.copies), '-t', JOB_TITLE, ...options, '--', '-'],
    bytes,
    SPOOL_MS,
  );
  const spoolId = /request id is (\S+)/u.exec(out)?.[1];
  if (code !== 0) return failed(code < 0 ? 'print-unknown' : 'print-failed');
  return spoolId === undefined ? { outcome: 'handed', printer } : { outcome: 'handed', printer, spoolId };
};

/** Printing through CUPS: no dialog but our own sheet. */
export const cupsPrinting = (): Printing => ({
  printers: cupsPrinters,
  printPdf: async (bytes, ask) => {
    const found = await cupsPrinters();
    const why = refusal(found, ask);
    return why ? failed(why) : handOver(bytes, ask, ask.printer ?? found.defaultName ?? '');
  },
  printState: cupsJobState,
  cancelPrint: async (spoolId) => {
    if (jobNumber(spoolId) === null) return false;
    return (await runTool('cancel', [spoolId])).code === 0;
  },
});
