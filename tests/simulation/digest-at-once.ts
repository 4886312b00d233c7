import { createHash } from 'node:crypto';

/** WebCrypto answers from a thread pool, in an order that nobody controls; a world must run the same way twice. The digest itself is the same. */
export const digestAtOnce = (): void => {
  Object.defineProperty(globalThis.crypto.subtle, 'digest', {
    configurable: true,
    value: async (_name: string, bytes: Uint8Array) => {
      const digest = createHash('sha256').update(bytes).digest();
      return digest.buffer.slice(digest.byteOffset, digest.byteOffset + digest.byteLength);
    },
  });
};

/** Lets everything go on that waits for nothing but itself. */
export const settleAll = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
