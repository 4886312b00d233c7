import type { LocalFont } from '../documents/own-glyphs.ts';
import { greyOf } from './grey-picture.ts';
import { inkFromGrey } from './ink-from-grey.ts';

/** Large enough that its 128 dots are as sharp as the outlines. */
const SIZE = 512;
const FAMILY = 'fengqiao-drawn-once';

/** A character drawn by a font of this computer, as ink; null when it draws nothing. */
export const drawFromFont = async (character: string, { bytes }: LocalFont): Promise<string | null> => {
  const face = new FontFace(FAMILY, bytes.slice().buffer);
  try {
    document.fonts.add(await face.load());
    const canvas = new OffscreenCanvas(SIZE * 1.5, SIZE * 1.5);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) return null;
    pen.font = `${SIZE}px ${FAMILY}`;
    pen.fillText(character, SIZE / 4, SIZE * 1.15);
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return inkFromGrey(greyOf(data, width, height), 128);
  } catch {
    return null;
  } finally {
    document.fonts.delete(face);
  }
};
