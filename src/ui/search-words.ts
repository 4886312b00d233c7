/** What a person typed into a search box, as words that must all be found; 全角 and 半角, upper and lower case are alike. */
export const searchWords = (typed: string): readonly string[] =>
  foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Text as it is compared: NFKC and one dot for all, only for looking, never for storing. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30fb\u2022\u2027\u2219\u22c5]/gu, '·');

/** Is every word somewhere in the (folded) text? A plain loop: asked of every row for every letter typed. */
export const hasAllWords = (folded: string, words: readonly string[]): boolean => {
  for (const word of words) if (!folded.includes(word)) return false;
  return true;
};
