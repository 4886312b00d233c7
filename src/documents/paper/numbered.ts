import { blank } from './blank.ts';
import type { Block } from './paper.ts';
import { prose } from './prose.ts';

/** Paragraphs counted 1. 2. 3.; where nothing is known, `blanks` of them for the pen. One alone bears no number. */
export const numbered = (field: string, texts: readonly string[], blanks = 2): Block[] => {
  const all = texts.length > 0 ? texts : Array.from({ length: blanks }, () => blank(18));
  return all.map((text, at) => prose(field, all.length > 1 ? `${at + 1}. ${text}` : text));
};
