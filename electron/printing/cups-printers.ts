import type { Printers, PrintProblem } from '../../protocol/printing.ts';
import { runTool } from './run-tool.ts';

const none = (problem: PrintProblem): Printers => ({ way: 'sheet', printers: [], defaultName: null, problem });

/** The printers of CUPS, those it finds in the network included, and the default. */
export const cupsPrinters = async (): Promise<Printers> => {
  const [scheduler, names, byDefault] = await Promise.all([
    runTool('lpstat', ['-r']),
    runTool('lpstat', ['-e']),
    runTool('lpstat', ['-d']),
  ]);
  if (scheduler.missing || !scheduler.out.includes('scheduler is running')) return none('print-service-down');
  const printers = names.out
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, label: name.replaceAll('_', ' ') }));
  const stated = /system default destination: (\S+)/u.exec(byDefault.out)?.[1];
  // One printer alone needs no default to be meant.
  const defaultName = stated ?? (printers.length === 1 ? (printers[0]?.name ?? null) : null);
  return printers.length === 0 ? none('printer-none') : { way: 'sheet', printers, defaultName };
};
