/** A key of its own for files beside the vault, derived from the data key; from it nothing of the vault can be opened. */
export const blobKeyOf = async (dataKey: CryptoKey): Promise<CryptoKey> => {
  const raw = await crypto.subtle.exportKey('raw', dataKey);
  const base = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('fengqiao files');
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    base,
    256,
  );
  return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
};
