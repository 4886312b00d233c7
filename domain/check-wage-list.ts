import { bankCardIsDoubtful } from './bank-card-is-doubtful.ts';
import { checkIdCard } from './check-id-card.ts';
import type { WageLine } from './kinds/agreement.ts';
import { phoneIsDoubtful } from './phone-is-doubtful.ts';
import type { Problem } from './problem.ts';
import { type Wages, wageLinesInOrder, wageTotalFen } from './wage-list.ts';

type Line = { readonly id: string; readonly row: number; readonly line: WageLine };

/** Rate × quantity in whole 分, half a 分 up (86.5 天 × 260.00 元). */
export const wageProductFen = (rateFen: number, quantityHundredths: number): number =>
  Number((BigInt(rateFen) * BigInt(quantityHundredths) + 50n) / 100n);

const sums = ({ id, line }: Line): Problem[] => {
  const out: Problem[] = [];
  const { rateFen, quantityHundredths, dueFen, paidFen, owedFen } = line;
  if (rateFen !== undefined && quantityHundredths !== undefined) {
    const product = wageProductFen(rateFen, quantityHundredths);
    // Additions and deductions are possible, so a differing product is for a person to look at.
    if (product !== dueFen)
      out.push({
        code: 'wage-product-differs',
        path: `wages.${id}.dueFen`,
        severity: 'warning',
        params: { product, due: dueFen },
      });
  }
  if (paidFen > dueFen) out.push({ code: 'wage-owed-negative', path: `wages.${id}.paidFen`, severity: 'error' });
  else if (dueFen - paidFen !== owedFen) {
    out.push({
      code: 'wage-balance-differs',
      path: `wages.${id}.owedFen`,
      severity: 'error',
      params: { balance: dueFen - paidFen, owed: owedFen },
    });
  }
  return out;
};

const person = ({ id, line }: Line, today: string): Problem[] => {
  const out: Problem[] = [];
  if (line.name.trim() === '') out.push({ code: 'missing', path: `wages.${id}.name`, severity: 'error' });
  if (line.idNo)
    out.push(...checkIdCard(line.idNo, today).map((problem) => ({ ...problem, path: `wages.${id}.idNo` })));
  if (line.phone && phoneIsDoubtful(line.phone))
    out.push({ code: 'phone-doubtful', path: `wages.${id}.phone`, severity: 'warning' });
  if (line.account && bankCardIsDoubtful(line.account))
    out.push({ code: 'bank-card-doubtful', path: `wages.${id}.account`, severity: 'warning' });
  return out;
};

/** The same person further up: by id number, or by name and phone where there is none. */
const doubles = (lines: readonly Line[]): Problem[] => {
  const rowOf = new Map<string, number>();
  return lines.flatMap(({ id, row, line }): Problem[] => {
    const key = line.idNo ? `id ${line.idNo.toUpperCase()}` : line.phone ? `${line.name} ${line.phone}` : null;
    if (key === null) return [];
    const first = rowOf.get(key);
    if (first === undefined) rowOf.set(key, row);
    return first === undefined
      ? []
      : [{ code: 'worker-twice', path: `wages.${id}.name`, severity: 'warning', params: { row: first } }];
  });
};

/** Arithmetic, ids, doubles of a wage list (domain reference §5.10); paths point at the cell. Nothing is corrected. */
export const checkWageList = (
  wages: Wages,
  { today, statedTotalFen }: { today: string; statedTotalFen?: number },
): Problem[] => {
  const lines = wageLinesInOrder(wages).map(([id, line], at): Line => ({ id, row: at + 1, line }));
  const sum = wageTotalFen(wages);
  const total: Problem[] =
    statedTotalFen !== undefined && statedTotalFen !== sum
      ? [{ code: 'wage-total-differs', path: 'wages', severity: 'warning', params: { stated: statedTotalFen, sum } }]
      : [];
  return [...lines.flatMap((line) => [...sums(line), ...person(line, today)]), ...doubles(lines), ...total];
};
