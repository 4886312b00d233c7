import type { RowCipher } from '../../src/vault/row-cipher.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Seals nothing, but binds a value to its place as the real cipher does: a row that was moved does not open. */
export const plainCipher: RowCipher = {
  seal: async (place, value) => encoder.encode(JSON.stringify([place, value])).buffer,
  open: async (place, sealed) => {
    const [at, value] = JSON.parse(decoder.decode(sealed)) as [string, unknown];
    if (at !== place) throw new Error('not of this place');
    return value;
  },
};
