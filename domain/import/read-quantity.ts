import { withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';
import type { Cell } from './sheet.ts';

const MOST_HUNDREDTHS = 100_000_000;

/** Days, months or pieces in hundredths: 86.5 → 8650. More than two places are rounded, and doubtful. */
export const readQuantity = (cell: Cell): Reading<number> => {
  const plain = withoutBlanks(cell.text);
  if (plain === '') return notTaken();
  const found = /^(\d{1,9})(?:\.(\d+))?(天|日|个?月|件|小时|个|工|平方米|平方|米|㎡|m2)?$/u.exec(
    plain.replaceAll(',', ''),
  );
  if (!found) return notTaken(doubtful('cell-unreadable'));
  const places = (found[2] ?? '').padEnd(3, '0');
  const cut = Number(found[1]) * 100 + Number(places.slice(0, 2));
  const hundredths = cut + (Number(places[2]) >= 5 ? 1 : 0);
  if (hundredths > MOST_HUNDREDTHS) return notTaken(doubtful('number-out-of-range'));
  if (/[1-9]/u.test(places.slice(2))) return taken(hundredths, doubtful('cell-approximate'));
  return found[3] || plain !== cell.text ? taken(hundredths, noted('cell-rewritten')) : taken(hundredths);
};
