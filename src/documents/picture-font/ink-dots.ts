import { GLYPH_SIDE } from '../../../domain/kinds/glyph-picture.ts';

const BYTES = (GLYPH_SIDE * GLYPH_SIDE) / 8;

/** The dots of a picture, row by row; true is ink. Text that is no picture has none. */
export const dotsOf = (ink: string): boolean[] => {
  const bytes = Uint8Array.from(atob(ink), (letter) => letter.charCodeAt(0));
  return Array.from({ length: BYTES * 8 }, (_, at) => (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1);
};

/** Dots as they are kept in a record. */
export const inkOf = (dots: readonly boolean[]): string => {
  const bytes = new Uint8Array(BYTES);
  dots.forEach((dot, at) => {
    if (dot && at < BYTES * 8) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (7 - (at & 7)));
  });
  return btoa(String.fromCharCode(...bytes));
};
