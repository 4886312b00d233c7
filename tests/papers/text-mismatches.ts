/** A piece shorter than this says nothing about where it was found. */
const LEAST = 6;

/** The longest beginning of `text` that stands in `printed`. */
const longestStart = (text: string, printed: string): number => {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (printed.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Is a text printed whole, or in pieces one after the other where it goes over a page or beside another cell? */
const isPrinted = (text: string, printed: string): boolean => {
  let rest = text;
  while (rest !== '') {
    const found = longestStart(rest, printed);
    if (found < Math.min(LEAST, rest.length)) return false;
    rest = rest.slice(found);
  }
  return true;
};

/** The texts that were to be printed and cannot be read back out of the pages. */
export const textMismatches = (texts: readonly string[], printed: string): readonly string[] =>
  [...new Set(texts)].filter((text) => !isPrinted(text, printed));
