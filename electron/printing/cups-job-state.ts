import type { PrintState } from '../../protocol/printing.ts';
import { askCups } from './ask-cups.ts';
import { printerReason } from './printer-reason.ts';

/** job-state of RFC 8011 §5.3.7. */
const [CANCELED, ABORTED, COMPLETED] = [7, 8, 9];

/** The number in "<printer>-<number>"; null: no name of a job. */
export const jobNumber = (spoolId: string): number | null => {
  const [, number] = /^[^\s/-][^\s/]{0,126}-(\d{1,9})$/u.exec(spoolId) ?? [];
  return number === undefined ? null : Number(number);
};

/** What the job's printer waits for. */
const waiting = async (spoolId: string): Promise<PrintState> => {
  const printer = spoolId.slice(0, spoolId.lastIndexOf('-'));
  const uri = `ipp://localhost/printers/${encodeURIComponent(printer)}`;
  const answer = await askCups({ operation: 0x000b, target: 'printer-uri', uri });
  const keywords = (answer?.values.get('printer-state-reasons') ?? []).map(String);
  const problem = printerReason(keywords);
  return problem ? { at: 'waiting', problem } : { at: 'waiting' };
};

/**
 * Where a job stands. Asked in IPP, because `lpstat` lists what was cancelled, given up and printed all alike as completed
 * (seen with CUPS 2.4: "processing-to-stop-point" for each).
 */
export const cupsJobState = async (spoolId: string): Promise<PrintState> => {
  const number = jobNumber(spoolId);
  if (number === null) return { at: 'unknown' };
  const uri = `ipp://localhost/jobs/${number}`;
  const answer = await askCups({ operation: 0x0009, target: 'job-uri', uri });
  const state = answer?.values.get('job-state')?.[0];
  if (state === COMPLETED) return { at: 'printed' };
  if (state === CANCELED) return { at: 'failed', problem: 'print-cancelled' };
  if (state === ABORTED) return { at: 'failed', problem: 'print-spool-failed' };
  return typeof state === 'number' ? waiting(spoolId) : { at: 'unknown' };
};
