import type { SafeStorage } from 'electron';

/** On Linux without a keyring Electron "encrypts" with a password that everybody knows: that is no keychain. */
const hasKeychain = (safeStorage: SafeStorage): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

/** The key as only this user of this computer can open it; null where there is no keychain. */
export const wrapKey = (safeStorage: SafeStorage, key: Uint8Array): Uint8Array | null =>
  hasKeychain(safeStorage) ? safeStorage.encryptString(Buffer.from(key).toString('base64')) : null;

/** The key again; null where there is no keychain or it is another one. */
export const unwrapKey = (safeStorage: SafeStorage, wrapped: Uint8Array): Uint8Array | null => {
  if (!hasKeychain(safeStorage)) return null;
  try {
    return Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64');
  } catch {
    return null;
  }
};
