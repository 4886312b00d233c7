import type { ProblemCode } from '../../domain/problem-codes.ts';
import { ATTACHMENT_LIMITS } from '../../protocol/attachments.ts';
import { retryDelayMs } from '../sync/retry-delay.ts';
import { askFinalize, askKnown, type CountyLine } from './county-files.ts';
import { FIRST_PIECE_BYTES, nextPieceBytes } from './piece-size.ts';
import type { FileId, SealedFiles } from './sealed-files.ts';
import type { TransferLedger } from './transfer-ledger.ts';
import type { TransferStatus } from './transfer-status.ts';
import { uploadFile } from './upload-file.ts';
import { type AttachmentRow, type Upload, uploadOrder } from './upload-order.ts';

export type TransferParts = {
  readonly files: SealedFiles;
  readonly ledger: TransferLedger;
  readonly line: () => CountyLine;
  readonly rows: () => readonly AttachmentRow[];
  /** Records before files: an attachment whose record has not reached the county waits. */
  readonly mayGo: (attachmentId: string) => boolean;
  readonly random: () => number;
  readonly tell: (status: Partial<TransferStatus>) => void;
  readonly later: (work: () => void, ms: number) => () => void;
  readonly pieceTimeoutMs: number;
};
export type TransferEngine = { readonly wake: () => Promise<void>; readonly stop: () => void };

/** Asked again after this long, so that what other computers sent becomes known here. */
const IDLE_MS = 60_000;
/** A file that the county found different so often is left for the next start; the person is told. */
const DIFFERS_MAX = 3;

/** Moves attachment files to the county, one at a time, oldest duty first. What it calls verified the county has said in so many words. */
export const createTransferEngine = (parts: TransferParts): TransferEngine => {
  const { files, ledger, tell } = parts;
  const asked = new Set<string>();
  const aside = new Map<string, number>();
  const stop = new AbortController();
  let pieceBytes: number = FIRST_PIECE_BYTES;
  let failures = 0;
  let round = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let clearTimer = () => {};

  const waitingHere = async (): Promise<Upload[]> => {
    const open = uploadOrder(parts.rows()).filter(({ sha256 }) => !ledger.isVerified(sha256));
    const here = await Promise.all(open.map((file) => files.has(file)));
    return open.filter((_file, at) => here[at]);
  };
  const tellWaiting = (waiting: readonly Upload[]) => {
    round += 1;
    tell({
      waiting: new Set(waiting.map(({ attachmentId }) => attachmentId)).size,
      waitingBytes: waiting.reduce((sum, { bytes }) => sum + bytes, 0),
      round,
    });
  };

  /** Asks once per start and wake about everything not known to be verified: other computers' files too. */
  const askAll = async (): Promise<ProblemCode | null> => {
    for (;;) {
      const open = uploadOrder(parts.rows()).flatMap(({ sha256 }) =>
        ledger.isVerified(sha256) || asked.has(sha256) ? [] : [sha256],
      );
      const hashes = open.slice(0, ATTACHMENT_LIMITS.hashesMax);
      if (hashes.length === 0) return null;
      const answer = await askKnown(parts.line(), hashes);
      if (!answer.ok) return answer.problems[0]?.code ?? 'not-reached';
      for (const sha256 of hashes) asked.add(sha256);
      await ledger.verified(answer.value.timeline, answer.value.verified);
    }
  };

  const finalize = async ({ sha256 }: FileId, begunAt: string): Promise<ProblemCode | null> => {
    const done = await askFinalize(parts.line(), sha256, begunAt);
    if (done.ok) {
      await ledger.verified(done.value.timeline, [sha256]);
      return null;
    }
    const code = done.problems[0]?.code ?? 'not-reached';
    if (code === 'attachment-differs') aside.set(sha256, (aside.get(sha256) ?? 0) + 1);
    if (code === 'attachment-differs' || code === 'attachment-unknown') await ledger.begun(sha256, null);
    return code;
  };

  const send = async (file: Upload): Promise<ProblemCode | null> => {
    const { sha256, bytes } = file;
    tell({ running: { sha256, sent: 0, bytes } });
    const sent = await uploadFile({
      ...parts.line(),
      file,
      read: (from, to) => files.read(file, from, to),
      begunAt: ledger.uploadOf(sha256),
      onBegun: (address) => ledger.begun(sha256, address),
      onProgress: (done) => {
        // A piece that the county took proves the line; the next trouble is a new one.
        failures = 0;
        tell({ running: { sha256, sent: done, bytes } });
      },
      pieceBytes: (tookMs) => {
        if (tookMs !== null) pieceBytes = nextPieceBytes(pieceBytes, tookMs);
        return pieceBytes;
      },
      signal: stop.signal,
      timeoutMs: parts.pieceTimeoutMs,
    });
    if (sent.ok) return finalize(file, sent.value);
    pieceBytes = FIRST_PIECE_BYTES;
    const code = sent.problems[0]?.code ?? 'not-reached';
    // Only the county's own word that it knows the upload no more lets a new one begin.
    if (code === 'attachment-unknown') await ledger.begun(sha256, null);
    if (code === 'attachment-damaged') aside.set(sha256, DIFFERS_MAX);
    return code;
  };

  const fail = (code: ProblemCode): void => {
    tell({ problemCode: code });
    schedule(retryDelayMs(failures, parts.random));
    failures += 1;
  };
  const schedule = (ms: number): void => {
    clearTimer();
    if (!stop.signal.aborted) clearTimer = parts.later(() => void wake(), ms);
  };

  const run = async (): Promise<void> => {
    tellWaiting(await waitingHere());
    const trouble = await askAll();
    if (trouble) return fail(trouble);
    let told: ProblemCode | null = null;
    while (!stop.signal.aborted) {
      const waiting = await waitingHere();
      tellWaiting(waiting);
      const next = waiting.find(
        ({ sha256, attachmentId }) => (aside.get(sha256) ?? 0) < DIFFERS_MAX && parts.mayGo(attachmentId),
      );
      if (!next) break;
      const code = await send(next);
      tell({ running: null });
      if (code === 'attachment-damaged' || code === 'attachment-differs') told = code;
      else if (code) return fail(code);
      else failures = 0;
    }
    failures = 0;
    asked.clear();
    tell({ problemCode: told });
    schedule(IDLE_MS);
  };

  const wake = (): Promise<void> => {
    if (stop.signal.aborted) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    clearTimer();
    running = run()
      .catch(() => fail('internal'))
      .finally(() => {
        running = null;
        tell({ running: null });
        if (!again) return;
        again = false;
        void wake();
      });
    return running;
  };
  return {
    wake,
    stop: () => {
      stop.abort();
      clearTimer();
    },
  };
};
