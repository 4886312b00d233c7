import { withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';

/** The four colours and green mean one level each (domain reference §3.4); every other scheme needs a person's eye. */
const COLOURS: Readonly<Record<string, number>> = { 红: 5, 橙: 4, 黄: 3, 蓝: 2, 绿: 1 };

/** What stands in a table under a word from outside: never what every object has ("constructor"). */
const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** The colour word of a level; '' without one. */
export const levelWord = (level: number | undefined): string =>
  Object.entries(COLOURS).find(([, value]) => value === level)?.[0] ?? '';

/** 风险等级 of a ledger as 1–5. `words`: other schemes → level (高, 中, 一般 …), from resources/codes/synonyms.json. */
export const readLevel = (text: string, words: Readonly<Record<string, string | number>>): Reading<number> => {
  const plain = withoutBlanks(text);
  if (plain === '') return notTaken(doubtful('level-missing'));
  const colour = own(COLOURS, plain.replace(/色?(?:预警)?$/u, ''));
  if (colour !== undefined)
    return plain === text && plain.length === 1 ? taken(colour) : taken(colour, noted('cell-rewritten'));
  const level = Number(own(words, plain) ?? Number.NaN);
  return level >= 1 && level <= 5 ? taken(level, doubtful('cell-by-synonym')) : notTaken(doubtful('cell-unreadable'));
};
