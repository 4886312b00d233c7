export type ByteReader = {
  /** Up to `count` bytes: fewer only where the source ends. */
  readonly take: (count: number) => Promise<Buffer>;
  readonly ended: () => Promise<boolean>;
};

/** Reads a stream of pieces of any size in pieces of wanted size. */
export const byteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  const fill = async (count: number): Promise<void> => {
    while (length < count) {
      const next = await pieces.next();
      if (next.done) return;
      held.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
      length += next.value.byteLength;
    }
  };
  return {
    take: async (count) => {
      await fill(count);
      const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
      const taken = all.subarray(0, count);
      held = [all.subarray(taken.length)];
      length -= taken.length;
      return taken;
    },
    ended: async () => {
      await fill(1);
      return length === 0;
    },
  };
};
