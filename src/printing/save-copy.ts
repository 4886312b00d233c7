import type { Saved } from '../../protocol/bridge.ts';
import { bridge } from '../bridge.ts';
import type { AccessNote } from '../vault/access-box.ts';
import type { OpenVault } from '../vault/open-vault.ts';

/** Whose content is taken along: one record, or a list of `count` rows with `recordId` null. */
export type CopyOf = Pick<AccessNote, 'kind' | 'recordId' | 'count'>;

/** 另存: writes a file (PDF, Word, table) where the person wants it, and puts down for the county that it was taken along. */
export const saveCopy = async (vault: OpenVault, of: CopyOf, bytes: Uint8Array, fileName: string): Promise<Saved> => {
  const saved = await (fileName.endsWith('.pdf') ? bridge.savePdf : bridge.saveFile)(bytes, fileName);
  if (saved.saved) void vault.noteAccess({ act: 'export', ...of });
  return saved;
};
