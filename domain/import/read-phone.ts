import { saysNotKnown, withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';

const MOBILE = /^1[3-9]\d{9}$/u;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}$/u;

/** A phone number; blanks between its digits go, anything that is no single number stays as typed and is doubtful. */
export const readPhone = (text: string): Reading<string> => {
  const plain = withoutBlanks(text);
  if (plain === '') return notTaken();
  if (saysNotKnown(plain)) return notTaken(noted('cell-not-known'));
  const digits = MOBILE.test(plain.replaceAll('-', '')) ? plain.replaceAll('-', '') : plain;
  if (!MOBILE.test(digits) && !LANDLINE.test(digits))
    return taken(text.trim().slice(0, 40), doubtful('phone-doubtful'));
  return digits === text ? taken(digits) : taken(digits, noted('cell-rewritten'));
};
