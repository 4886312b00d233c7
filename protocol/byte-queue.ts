export type Bytes = Uint8Array<ArrayBuffer>;

export const uint32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

export const joined = (parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Takes exact counts of bytes from a stream of pieces, holding no more than is asked for. At most `max` bytes in all. */
export const byteQueue = (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, max: number) => {
  const pieces = (async function* () {
    yield* source;
  })();
  let held: Uint8Array[] = [];
  let length = 0;
  let read = 0;
  const fill = async (count: number): Promise<boolean> => {
    while (length < count) {
      const next = await pieces.next();
      if (next.done) return false;
      read += next.value.length;
      if (read > max) return false;
      held.push(next.value);
      length += next.value.length;
    }
    return true;
  };
  /** Exactly so many bytes; null where the stream ended before. */
  const take = async (count: number): Promise<Bytes | null> => {
    if (!(await fill(count))) return null;
    const [only] = held;
    const whole = held.length === 1 && only ? only : joined(held);
    held = whole.length > count ? [whole.subarray(count)] : [];
    length = whole.length - count;
    // A copy of its own: a piece may be a view into a larger buffer.
    return new Uint8Array(whole.subarray(0, count));
  };
  return {
    take,
    takeUint32: async (): Promise<number | null> => {
      const bytes = await take(4);
      return bytes ? new DataView(bytes.buffer).getUint32(0) : null;
    },
    tooLong: () => read > max,
  };
};
