import { withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';
import type { Cell } from './sheet.ts';

const MOST = 1_000_000;

/** A number of people: 5, ３, "3人", "约30余人" (doubtful). Anything else is not taken. */
export const readPeople = (cell: Cell): Reading<number> => {
  const plain = withoutBlanks(cell.text);
  if (plain === '') return notTaken();
  const found = /^(约|近|大约)?(\d{1,7})(余|多|几)?(?:人|名|户)?(左右|余人|以上)?$/u.exec(plain);
  const people = Number(found?.[2]);
  if (!found || people > MOST) return notTaken(doubtful('cell-unreadable'));
  if (found[1] || found[3] || found[4] || /户$/u.test(plain)) return taken(people, doubtful('cell-approximate'));
  return /^\d+$/u.test(cell.text) ? taken(people) : taken(people, noted('cell-rewritten'));
};
