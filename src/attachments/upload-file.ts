import { type DetailedError, Upload } from 'tus-js-client';
import type { Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { TUS_PATH } from '../../protocol/attachments.ts';
import type { FileId } from './sealed-files.ts';
import { tusFetchStack } from './tus-fetch-stack.ts';

export type UploadTask = {
  readonly address: string;
  readonly bearer: string;
  readonly file: FileId;
  readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Where the upload was begun earlier; it is continued there and nowhere else. */
  readonly begunAt: string | undefined;
  readonly onBegun: (address: string) => Promise<void>;
  readonly onProgress: (bytes: number) => void;
  /** Bytes of the next piece, asked before each one; told how long the last one took. */
  readonly pieceBytes: (tookMs: number | null) => number;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

const no = (code: ProblemCode): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

/** What a status means to whoever waits; what is not known is "not reached", and the begun upload is kept. */
const codeOf = (status: number | undefined): ProblemCode => {
  if (status === 404 || status === 410) return 'attachment-unknown';
  if (status === 401) return 'login-wrong';
  if (status === 403) return 'device-revoked';
  if (status === 507) return 'county-full';
  if (status === 429) return 'too-many-requests';
  return 'not-reached';
};

class ReadTrouble extends Error {}

const sourceOf = ({ file, read }: UploadTask) => ({
  openFile: async () => ({
    size: file.bytes,
    slice: async (from: number, to: number) => {
      const until = Math.min(to, file.bytes);
      try {
        return { value: new Blob([await read(from, until)]), done: until >= file.bytes };
      } catch {
        throw new ReadTrouble();
      }
    },
    close: () => {},
  }),
});

/**
 * Sends one file from where the county stands; answers the address of the finished upload.
 * A begun upload is never left for a new one unless the county says that it knows it no more (the library alone would begin anew on a proxy's 502).
 */
export const uploadFile = (task: UploadTask): Promise<Result<string>> =>
  new Promise((resolve) => {
    let pieceBeganAt = Date.now();
    const upload = new Upload(new Blob(), {
      ...(task.begunAt ? { uploadUrl: task.begunAt, endpoint: null } : { endpoint: `${task.address}${TUS_PATH}` }),
      headers: { authorization: `Bearer ${task.bearer}` },
      metadata: { sha256: task.file.sha256 },
      uploadSize: task.file.bytes,
      chunkSize: task.pieceBytes(null),
      retryDelays: null,
      storeFingerprintForResuming: false,
      fileReader: sourceOf(task),
      httpStack: tusFetchStack(task.timeoutMs),
      onUploadUrlAvailable: () => {
        pieceBeganAt = Date.now();
        if (upload.url) void task.onBegun(upload.url).catch(() => {});
      },
      onProgress: (sent) => task.onProgress(sent),
      onChunkComplete: () => {
        upload.options.chunkSize = task.pieceBytes(Date.now() - pieceBeganAt);
        pieceBeganAt = Date.now();
      },
      onSuccess: () => resolve(upload.url ? { ok: true, value: upload.url } : no('not-reached')),
      onError: (error) => {
        const { originalResponse, causingError } = error as DetailedError;
        resolve(no(causingError instanceof ReadTrouble ? 'attachment-damaged' : codeOf(originalResponse?.getStatus())));
      },
    });
    task.signal.addEventListener('abort', () => {
      void upload.abort();
      resolve(no('not-reached'));
    });
    upload.start();
  });
