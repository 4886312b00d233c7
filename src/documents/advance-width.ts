import advances from '../../resources/fonts/advances.json' with { type: 'json' };

const lookUp = (triples: readonly number[], point: number): number => {
  let low = 0;
  let high = triples.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (triples[middle * 3] ?? 0)) high = middle - 1;
    else if (point > (triples[middle * 3 + 1] ?? 0)) low = middle + 1;
    else return (triples[middle * 3 + 2] ?? 1000) / 1000;
  }
  return 1;
};

/** How wide a character prints, in em; Chinese characters are 1. */
const advanceWidth = (character: string, bold = false): number =>
  lookUp(bold ? advances.bold : advances.regular, character.codePointAt(0) ?? 0);

/** How wide a text prints on one line, in em. */
export const textWidth = (text: string, bold = false): number =>
  [...text].reduce((sum, character) => sum + advanceWidth(character, bold), 0);
