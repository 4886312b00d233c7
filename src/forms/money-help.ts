import { capitalAmount } from '../../domain/capital-amount.ts';
import { formatFen } from '../../domain/format-fen.ts';
import { parseYuan } from '../../domain/parse-yuan.ts';

/** Under a money field: the amount as it will be kept, in figures and 大写; nothing while it cannot be read. */
export const moneyHelp = (typed: string, help?: string): string | undefined => {
  if (typed.trim() === '') return help;
  const read = parseYuan(typed);
  return read.ok ? `${formatFen(read.value)} 元，${capitalAmount(read.value)}` : help;
};
