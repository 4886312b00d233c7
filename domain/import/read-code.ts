import { saysNotKnown } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';

/** Another word → the word of our list; per code list ("C03"). From resources/codes/synonyms.json. */
export type Synonyms = Readonly<Record<string, Readonly<Record<string, string>>>>;

const plainWord = (text: string) => text.replace(/[\s\u3000]+/gu, '');

/** A word of a code list: as it is, by a synonym, or not taken. `sure` synonyms are only noted, others are doubtful. */
export const readCode = (
  text: string,
  words: readonly string[],
  synonyms: Readonly<Record<string, string>>,
): Reading<string> => {
  const plain = plainWord(text);
  if (plain === '') return notTaken();
  if (saysNotKnown(plain)) return notTaken(noted('cell-not-known'));
  if (words.includes(plain)) return plain === text ? taken(plain) : taken(plain, noted('cell-rewritten'));
  const value = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  if (value === undefined) return notTaken(doubtful('cell-unreadable'));
  // 物业纠纷 → 物业 says the same; 欠薪 → 拖欠农民工工资 is a decision that a person should see.
  const same = plain.includes(value) || value.includes(plain);
  return taken(value, same ? noted('cell-by-synonym') : doubtful('cell-by-synonym'));
};
