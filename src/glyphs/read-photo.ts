import { type GreyPicture, greyOf } from './grey-picture.ts';

/** Wide enough that a character of a whole card has eighty dots. */
const WIDEST = 2400;

export type Photo = { readonly address: string; readonly picture: GreyPicture };

/** A photo in grey, for cutting out of it, and its address for looking at; null when it is no picture. Let go of the address afterwards. */
export const readPhoto = async (file: Blob): Promise<Photo | null> => {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const canvas = new OffscreenCanvas(width, height);
    const ink = canvas.getContext('2d', { willReadFrequently: true });
    if (!ink) return null;
    ink.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const picture = greyOf(ink.getImageData(0, 0, width, height).data, width, height);
    return { address: URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })), picture };
  } catch {
    return null;
  }
};
