import type { BlobFiles } from './blob-files.ts';
import type { BlobKeys } from './blob-keys.ts';

type Kept = { timeline: string; verified: string[]; uploads: Record<string, string> };

/** What the county last said of hashes, and where begun uploads stand; remembered over restarts, encrypted like the files. */
export type TransferLedger = {
  readonly isVerified: (sha256: string) => boolean;
  /** Takes what the county verified; said in another timeline (a restored server), everything before is forgotten. */
  readonly verified: (timeline: string, hashes: readonly string[]) => Promise<void>;
  readonly uploadOf: (sha256: string) => string | undefined;
  readonly begun: (sha256: string, address: string | null) => Promise<void>;
};

const NONCE = 12;
/** Far above what an office fills in twenty years; a longer ledger would be read in part, so it must not be. */
const LONGEST = 64 * 1024 * 1024;

const load = async (files: BlobFiles, keys: BlobKeys, name: string): Promise<Kept> => {
  const empty: Kept = { timeline: '', verified: [], uploads: {} };
  try {
    const sealed = await files.read(name, 0, LONGEST);
    if (!sealed) return empty;
    const bytes = new Uint8Array(sealed);
    const gcm = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE) };
    const plain = await crypto.subtle.decrypt(gcm, keys.ledger, bytes.subarray(NONCE));
    return JSON.parse(new TextDecoder().decode(plain)) as Kept;
  } catch {
    // Damaged: the county is asked about everything again, which is slow and true.
    return empty;
  }
};

export const openTransferLedger = async (files: BlobFiles, keys: BlobKeys): Promise<TransferLedger> => {
  const name = await keys.nameOf('ledger');
  const kept = await load(files, keys, name);
  let verified = new Set(kept.verified);
  let { timeline } = kept;
  const uploads = new Map(Object.entries(kept.uploads));
  let queue: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<void> => {
    const value: Kept = { timeline, verified: [...verified], uploads: Object.fromEntries(uploads) };
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const secret = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      keys.ledger,
      new TextEncoder().encode(JSON.stringify(value)),
    );
    const sealed = new Uint8Array(NONCE + secret.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(secret), NONCE);
    await files.append(name, 0, sealed);
    await files.commit(name);
  };
  const inTurn = (): Promise<void> => {
    const written = queue.catch(() => {}).then(write);
    queue = written;
    return written;
  };
  return {
    isVerified: (sha256) => verified.has(sha256),
    verified: async (said, hashes) => {
      if (said !== timeline) verified = new Set();
      else if (hashes.every((sha256) => verified.has(sha256))) return;
      timeline = said;
      for (const sha256 of hashes) {
        verified.add(sha256);
        uploads.delete(sha256);
      }
      await inTurn();
    },
    uploadOf: (sha256) => uploads.get(sha256),
    begun: async (sha256, address) => {
      if (uploads.get(sha256) === (address ?? undefined)) return;
      if (address === null) uploads.delete(sha256);
      else uploads.set(sha256, address);
      await inTurn();
    },
  };
};
