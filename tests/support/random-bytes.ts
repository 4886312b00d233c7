import { randomFillSync } from 'node:crypto';

/** Bytes that repeat nothing, in a buffer that fetch takes. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => randomFillSync(new Uint8Array(length));
