/** A file that is wholly new or wholly old, on a disk without rename: two slots, the younger whole one counts. counter u32 · length u32 · check u32 · bytes. */
const HEAD = 12;

const checkOf = (bytes: Uint8Array, counter: number): number => {
  let hash = 0x811c9dc5 ^ counter;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};

export type Slot = { readonly counter: number; readonly bytes: Uint8Array };

/** Null where the slot is empty or was cut off while it was written. */
export const readSlot = (raw: Uint8Array): Slot | null => {
  if (raw.byteLength < HEAD) return null;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const counter = view.getUint32(0);
  const bytes = raw.slice(HEAD, HEAD + view.getUint32(4));
  const whole = bytes.byteLength === view.getUint32(4) && checkOf(bytes, counter) === view.getUint32(8);
  return whole ? { counter, bytes } : null;
};

export const writeSlot = ({ counter, bytes }: Slot): Uint8Array => {
  const raw = new Uint8Array(HEAD + bytes.byteLength);
  const view = new DataView(raw.buffer);
  view.setUint32(0, counter);
  view.setUint32(4, bytes.byteLength);
  view.setUint32(8, checkOf(bytes, counter));
  raw.set(bytes, HEAD);
  return raw;
};
