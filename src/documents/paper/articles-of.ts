import { citeTogether } from './cite-together.ts';
import type { PaperFacts } from './form.ts';

/** "（第四条、第七条）": articles of the law that the text has named already; of another law with its name. */
export const articlesOf = (cite: PaperFacts['cite'], named: string, ...rules: readonly string[]): string =>
  `（${citeTogether(cite, ...rules).replaceAll(named, '')}）`;
