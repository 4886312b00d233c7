import type { Sheet } from '../../../domain/import/sheet.ts';

/**
 * First 16 hex digits of the SHA-256 over what the sheet holds, not over the file's bytes:
 * the same ledger saved again by another program is still the same import.
 */
export const contentKey = async (sheet: Sheet): Promise<string> => {
  const content = JSON.stringify(sheet.rows.map((cells) => cells.map(({ text }) => text)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
