import { GLYPH_SIDE } from '../../domain/kinds/glyph-picture.ts';
import { inkOf } from '../documents/picture-font/ink-dots.ts';
import { cutOut, type GreyPicture, type Part } from './grey-picture.ts';

/** A printed character fills nine tenths of its box. */
const FILLED = Math.round(GLYPH_SIDE * 0.92);

/** The box around all ink; null when there is none. */
const inkBox = ({ width, height, grey }: GreyPicture, threshold: number): Part | null => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < threshold) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
};

/** Grey between the pixels, so that a small photo gives smooth strokes. */
const greyAt = ({ width, height, grey }: GreyPicture, x: number, y: number): number => {
  const column = Math.max(0, Math.min(width - 1, x));
  const row = Math.max(0, Math.min(height - 1, y));
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [over, down] = [column - left, row - top];
  const at = (atX: number, atY: number) => grey[atY * width + atX] ?? 255;
  const upper = at(left, top) * (1 - over) + at(right, top) * over;
  return upper * (1 - down) + (at(left, bottom) * (1 - over) + at(right, bottom) * over) * down;
};

/** The framed part as ink of a record: darker than `threshold` is ink, the strokes fill the box of a character. Null: nothing but paper. */
export const inkFromGrey = (framed: GreyPicture, threshold: number): string | null => {
  const box = inkBox(framed, threshold);
  if (!box) return null;
  const drawn = cutOut(framed, box);
  const scale = FILLED / Math.max(drawn.width, drawn.height);
  const fromX = (GLYPH_SIDE - drawn.width * scale) / 2;
  const fromY = (GLYPH_SIDE - drawn.height * scale) / 2;
  return inkOf(
    Array.from({ length: GLYPH_SIDE * GLYPH_SIDE }, (_, at) => {
      const x = ((at % GLYPH_SIDE) + 0.5 - fromX) / scale - 0.5;
      const y = (Math.floor(at / GLYPH_SIDE) + 0.5 - fromY) / scale - 0.5;
      const inside = x > -0.5 && y > -0.5 && x < drawn.width - 0.5 && y < drawn.height - 0.5;
      return inside && greyAt(drawn, x, y) < threshold;
    }),
  );
};
