import { useState } from 'react';
import type { Printers } from '../../protocol/printing.ts';
import { type PrintChoice, readPrintChoice } from './print-choice.ts';

/** The remembered printer where it still stands, else the default, else the first; in a dialog the system's own default is a choice too. */
const fitting = (choice: PrintChoice, { way, printers, defaultName }: Printers): PrintChoice => {
  if (choice.printer !== null && printers.some(({ name }) => name === choice.printer)) return choice;
  return { ...choice, printer: way === 'sheet' ? (defaultName ?? printers[0]?.name ?? null) : null };
};

/** How this form will be printed; `lost`: the printer of the last time that is not there any more. */
export const usePrintChoice = (
  form: string,
  printers: Printers | null,
): {
  readonly choice: PrintChoice;
  readonly lost: string | null;
  readonly setChoice: (choice: PrintChoice) => void;
} => {
  const [typed, setTyped] = useState<PrintChoice>(() => readPrintChoice(form));
  const choice = printers ? fitting(typed, printers) : typed;
  const isLost =
    printers !== null && printers.printers.length > 0 && typed.printer !== choice.printer && typed.printer !== null;
  return { choice, lost: isLost ? typed.printer : null, setChoice: setTyped };
};
