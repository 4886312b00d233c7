/** Signs that people type, or tables hold, for the dot in a name; the one in law and on the card is U+00B7 (domain reference §10.5). */
const DOT = /[\u30fb\u2022\u2027\uff0e\uff65\u2219\u22c5\u0387\u2024]/u;
const IN_NAME = new RegExp(`(?<=\\p{Script=Han})${DOT.source}(?=\\p{Script=Han})`, 'gu');

/** 买买提・艾力 → 买买提·艾力. Only between two Chinese characters: ３．５ stays a number, a bullet stays a bullet. */
export const foldMiddleDot = (text: string): string => (DOT.test(text) ? text.replace(IN_NAME, '·') : text);
