import type { AttachmentDoc, AttachmentRole } from '../../domain/kinds/attachment.ts';
import type { Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Doc } from '../../domain/record.ts';
import { ATTACHMENT_LIMITS } from '../../protocol/attachments.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { BlobFiles } from './blob-files.ts';
import { hashBlob, piecesOf } from './hash-blob.ts';
import type { photoCopy } from './photo-copy.ts';
import type { FileId, SealedFiles } from './sealed-files.ts';

/** Below this nothing more is attached: the records must always find room. */
export const KEEP_FREE_BYTES = 300 * 1024 * 1024;
/** A picture this small needs no smaller copy. */
const SMALL_PICTURE = 300 * 1024;

export type Attaching = {
  readonly ofKind: 'clue' | 'case' | 'agreement' | 'paper';
  readonly ofId: string;
  readonly role: AttachmentRole;
  readonly file: File;
  /** 0 … 1 */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
};
export type AddParts = {
  readonly vault: OpenVault;
  readonly files: SealedFiles;
  readonly place: BlobFiles;
  readonly copyPhoto: typeof photoCopy;
};

const no = (code: ProblemCode): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

const refusal = async ({ vault, place }: AddParts, { file, ofId }: Attaching): Promise<ProblemCode | null> => {
  if (file.size === 0) return 'file-empty';
  if (file.size > ATTACHMENT_LIMITS.bytesMax) return 'attachment-too-large';
  const free = await place.freeBytes();
  if (free !== null && free - file.size < KEEP_FREE_BYTES) return 'disk-low';
  const own = vault.view.all('attachment').filter(({ doc }) => doc.ofId === ofId && doc.status === '有效');
  // The hash decides; equal sizes alone are worth asking it.
  if (!own.some(({ doc }) => doc.bytes === file.size)) return null;
  const sha256 = await hashBlob(file);
  return own.some(({ doc }) => doc.sha256 === sha256) ? 'attachment-twice' : null;
};

const keepCopy = async (
  { files, copyPhoto }: AddParts,
  { file, signal }: Attaching,
): Promise<AttachmentDoc['preview'] | undefined> => {
  if (!file.type.startsWith('image/') || file.size <= SMALL_PICTURE) return undefined;
  const copy = await copyPhoto(file);
  if (!copy || copy.blob.size >= file.size) return undefined;
  const id: FileId = { sha256: await hashBlob(copy.blob), bytes: copy.blob.size };
  if (!(await files.write(id, piecesOf(copy.blob), signal))) return undefined;
  return { ...id, mediaType: 'image/jpeg', width: copy.width, height: copy.height };
};

const clipped = (name: string): string => [...name].slice(-200).join('');

const docOf = ({ vault }: AddParts, { ofKind, ofId, role, file }: Attaching, id: FileId): AttachmentDoc => {
  const orders = vault.view.all('attachment').flatMap(({ doc }) => (doc.ofId === ofId ? [doc.order] : []));
  return {
    ofKind,
    ofId,
    role,
    fileName: clipped(file.name || '未命名'),
    mediaType: file.type.slice(0, 100) || 'application/octet-stream',
    ...id,
    order: Math.max(0, ...orders) + 1,
    addedAt: vault.now().toISOString(),
    addedBy: vault.user.id,
    status: '有效',
  };
};

/** Hash first, then onto the disk: half the way each. */
const keepFile = async ({ files }: AddParts, { file, onProgress, signal }: Attaching): Promise<FileId | null> => {
  const half = (from: number) => (bytes: number) => {
    signal.throwIfAborted();
    onProgress(from + bytes / file.size / 2);
  };
  const id = { sha256: await hashBlob(file, half(0)), bytes: file.size };
  return (await files.write(id, piecesOf(file, half(0.5)), signal)) ? id : null;
};

/**
 * Attaches one file: it lies flushed on the disk before its record is saved, so a record never names a file that nobody has.
 * Answers the record's id; null when the person stopped it.
 */
export const addAttachment = async (parts: AddParts, attaching: Attaching): Promise<Result<string | null>> => {
  try {
    const refused = await refusal(parts, attaching);
    if (refused) return no(refused);
    const id = await keepFile(parts, attaching);
    if (!id) return no('attachment-changed');
    const preview = await keepCopy(parts, attaching);
    attaching.signal.throwIfAborted();
    const now = { ...docOf(parts, attaching, id), ...(preview ? { preview } : {}) };
    const recordId = parts.vault.newId();
    const saved = await parts.vault.save([{ recordId, kind: 'attachment', was: null, now: now as unknown as Doc }]);
    return saved.ok ? { ok: true, value: recordId } : saved;
  } catch (trouble) {
    if (attaching.signal.aborted) return { ok: true, value: null };
    // A chosen file that was moved, renamed or unplugged since.
    const gone = ['NotFoundError', 'NotReadableError'].includes((trouble as Error).name);
    return no(gone ? 'attachment-changed' : 'storage-full');
  }
};
