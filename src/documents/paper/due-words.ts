import { dayWords } from './day-words.ts';

/** "2027年1月18日付清"; of several instalments: from the day of the first on, one after the other. */
export const dueWords = (terms: string | undefined, firstOn: string | undefined): string =>
  `${dayWords(firstOn)}${terms?.includes('、') ? '起先后' : ''}付清`;
