/** At most this many pixels in the small copy. */
const PIXELS_MAX = 1_500_000;
const QUALITY = 0.82;

export type PhotoCopyQuestion = { readonly id: number; readonly photo: Blob };
export type PhotoCopyAnswer = {
  readonly id: number;
  readonly copy: { readonly blob: Blob; readonly width: number; readonly height: number } | null;
};

/** Drawn anew, turned upright: what the camera wrote about place, owner and device stays behind. */
const copyOf = async (photo: Blob): Promise<PhotoCopyAnswer['copy']> => {
  const picture = await createImageBitmap(photo);
  const scale = Math.min(1, Math.sqrt(PIXELS_MAX / (picture.width * picture.height)));
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG has no transparency: paper, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), width, height };
};

self.onmessage = async ({ data }: MessageEvent<PhotoCopyQuestion>) => {
  let copy: PhotoCopyAnswer['copy'] = null;
  try {
    copy = await copyOf(data.photo);
  } catch {
    copy = null;
  }
  self.postMessage({ id: data.id, copy } satisfies PhotoCopyAnswer);
};
