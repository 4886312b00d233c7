/** A picture in grey, row by row; 0 is black, 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** A part of a picture, in its own pixels. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const part255 = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/** RGBA as a canvas gives it, in grey; what is transparent is paper. */
export const greyOf = (rgba: Uint8ClampedArray, width: number, height: number): GreyPicture => {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0, opaque = 0] = rgba.subarray(at * 4, at * 4 + 4);
    const light = 0.299 * red + 0.587 * green + 0.114 * blue;
    grey[at] = part255((light * opaque) / 255 + 255 - opaque);
  }
  return { width, height, grey };
};

/** The part that was framed; what lies outside the picture is left out. */
export const cutOut = ({ width, height, grey }: GreyPicture, part: Part): GreyPicture => {
  const left = Math.max(0, Math.round(part.x));
  const top = Math.max(0, Math.round(part.y));
  const wide = Math.max(0, Math.min(width, Math.round(part.x + part.width)) - left);
  const high = Math.max(0, Math.min(height, Math.round(part.y + part.height)) - top);
  const out = new Uint8Array(wide * high);
  for (let row = 0; row < high; row += 1)
    out.set(grey.subarray((top + row) * width + left, (top + row) * width + left + wide), row * wide);
  return { width: wide, height: high, grey: out };
};
