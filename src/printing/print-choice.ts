import { z } from 'zod';
import { DUPLEX_WAYS } from '../../domain/kinds/print-job.ts';

const choiceSchema = z.object({
  /** As the system names it; null: the system's own default. */
  printer: z.string().nullable(),
  copies: z.number().int().min(1).max(99),
  duplex: z.enum(DUPLEX_WAYS),
  /** 直接打印: without the system's dialog. */
  silent: z.boolean(),
});

/** How one form is printed on this computer. */
export type PrintChoice = z.infer<typeof choiceSchema>;

const FIRST: PrintChoice = { printer: null, copies: 1, duplex: '单面', silent: false };
const keyOf = (form: string) => `print.${form}`;

/** As the form was printed last on this computer; a printer and figures, nothing about people. */
export const readPrintChoice = (form: string): PrintChoice => {
  try {
    const kept = choiceSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null'));
    return kept.success ? kept.data : FIRST;
  } catch {
    return FIRST;
  }
};

/** A convenience: where it cannot be kept, printing goes on. */
export const rememberPrintChoice = (form: string, choice: PrintChoice): void => {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(choice));
  } catch {
    // Full or forbidden: next time it is asked again.
  }
};
