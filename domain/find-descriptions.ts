/** Signs of arrangement with two parts, and with three (Unicode 15, Ideographic Description Sequences). */
const TWO = new Set('⿰⿱⿴⿵⿶⿷⿸⿹⿺⿻');
const THREE = new Set('⿲⿳');
const PART = /^(?:\p{Script=Han}|[\u31c0-\u31ef\u2e80-\u2fdf])$/u;

/** How many characters from `at` on make one whole part; null when they make none. */
const lengthAt = (letters: readonly string[], at: number): number | null => {
  const letter = letters[at];
  if (letter === undefined) return null;
  const parts = TWO.has(letter) ? 2 : THREE.has(letter) ? 3 : 0;
  if (parts === 0) return PART.test(letter) ? 1 : null;
  let length = 1;
  for (let part = 0; part < parts; part += 1) {
    const own = lengthAt(letters, at + length);
    if (own === null) return null;
    length += own;
  }
  return length;
};

/** The described characters of a text (张⿰石羡明 has ⿰石羡), each once. */
export const findDescriptions = (text: string): string[] => {
  const letters = [...text];
  const found = new Set<string>();
  for (let at = 0; at < letters.length; at += 1) {
    const length = lengthAt(letters, at);
    if (length === null || length === 1) continue;
    found.add(letters.slice(at, at + length).join(''));
    at += length - 1;
  }
  return [...found];
};
