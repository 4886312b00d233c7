import { GLYPH_SIDE } from '../../../domain/kinds/glyph-picture.ts';
import { inkOf } from '../../../src/documents/picture-font/ink-dots.ts';

/** A made-up character: a frame with a cross in it, as ink. */
export const drawnInk = (): string =>
  inkOf(
    Array.from({ length: GLYPH_SIDE * GLYPH_SIDE }, (_, at) => {
      const [x, y] = [at % GLYPH_SIDE, Math.floor(at / GLYPH_SIDE)];
      const inside = (value: number, from: number, to: number) => value >= from && value < to;
      const frame = inside(x, 8, 120) && inside(y, 8, 120) && !(inside(x, 16, 112) && inside(y, 16, 112));
      return frame || Math.abs(x - y) < 5 || (inside(y, 60, 68) && inside(x, 16, 112));
    }),
  );
