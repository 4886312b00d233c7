/** Whole bytes through a stream; null once they become more than `max`, so that a bomb is cut off while it inflates. */
const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > max) {
      await reader.cancel();
      return null;
    }
    pieces.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

export const gzipBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  (await through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY)) ?? new Uint8Array();

/** Null: damaged, or larger than `max` once inflated. */
export const gunzipBytes = async (
  bytes: Uint8Array<ArrayBuffer>,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return await through(bytes, new DecompressionStream('gzip'), max);
  } catch {
    return null;
  }
};
