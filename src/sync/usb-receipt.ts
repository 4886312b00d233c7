import type { Problem, Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Bytes } from '../../protocol/byte-queue.ts';
import { gunzipBytes } from '../../protocol/gzip-bytes.ts';
import { type ReceiptPage, receiptPageSchema, SEGMENT_INFLATED_MAX } from '../../protocol/usb-content.ts';
import { hashOfSecret, openWith, usbKeys } from '../../protocol/usb-keys.ts';
import { type PacketHeader, readPacket, SEGMENT } from '../../protocol/usb-packet.ts';
import type { SyncStore } from '../vault/sync-store.ts';

/** A receipt that was read and belongs to this laptop; nothing of it is taken yet. */
export type UsbReceipt = { readonly header: PacketHeader; readonly pages: readonly ReceiptPage[] };

/** What taking it did. A `code` says that another report has to be carried, and why, or that nothing was taken. */
export type ReceiptTaken = {
  readonly confirmed: number;
  readonly records: number;
  readonly code: ProblemCode | null;
};

const no = (code: ProblemCode): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error' }],
});

const pageOf = async (sealed: Bytes, key: Bytes): Promise<ReceiptPage | null> => {
  const zipped = await openWith(key, sealed);
  const bytes = zipped && (await gunzipBytes(zipped, SEGMENT_INFLATED_MAX));
  if (!bytes) return null;
  try {
    const parsed = receiptPageSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Whose file is it? Told before anything is proven, so that the sentence fits: another office, another computer. */
const strangerCode = (header: PacketHeader, { officeId, deviceId }: { officeId: string; deviceId: string }) => {
  if (header.kind !== '回执') return 'usb-not-receipt';
  if (header.officeId !== officeId) return 'usb-other-office';
  return header.device === deviceId ? null : 'usb-other-computer';
};

/** Reads a receipt whole before anything is taken: a damaged, strange or twin's one leaves the vault as it is. */
export const readReceipt = async (store: SyncStore, file: Uint8Array): Promise<Result<UsbReceipt>> => {
  const facts = store.usb.facts();
  const keys = await usbKeys(await hashOfSecret(facts.deviceSecret));
  const seen: { header?: PacketHeader; stranger?: ProblemCode } = {};
  const pages: ReceiptPage[] = [];
  const parts = readPacket([file], async (header) => {
    seen.header = header;
    const stranger = strangerCode(header, facts);
    if (stranger) seen.stranger = stranger;
    return stranger ? null : keys.receiptMac;
  });
  for await (const part of parts) {
    if (part.t === 'trouble') return no(seen.stranger ?? part.code);
    if (part.t !== 'segment' || part.kind !== SEGMENT.sync) continue;
    const page = await pageOf(part.bytes, keys.receiptSeal);
    if (!page) return no('file-damaged');
    pages.push(page);
  }
  if (!seen.header) return no('file-damaged');
  if (store.usb.isTwins(pages)) return no('usb-other-computer');
  return { ok: true, value: { header: seen.header, pages } };
};

const isForked = (answer: ReceiptPage['answer']): boolean => answer.settled.some(({ outcome }) => outcome === 'forked');

/** What the county still wants before it can go on: a new identity is taken, missing changes are put back; then another report is due. */
const answerHalt = async (store: SyncStore, { answer, identity }: ReceiptPage): Promise<ProblemCode | null> => {
  const { missingFrom } = answer;
  if (missingFrom !== undefined && (await store.bringBackFrom(missingFrom))) return 'changes-missing';
  if (identity && (missingFrom !== undefined || isForked(answer))) {
    await store.takeIdentity(identity);
    return 'usb-forked';
  }
  return answer.restart ? 'usb-restart' : null;
};

/** Takes a receipt page by page, each in one write; cut off in the middle or taken twice it does no harm. */
export const takeReceipt = async (store: SyncStore, { header, pages }: UsbReceipt): Promise<ReceiptTaken> => {
  const before = store.counts().waiting;
  let records = 0;
  let code: ProblemCode | null = null;
  for (const page of pages) {
    const problem = isForked(page.answer) ? null : await store.usb.takePage(page);
    if (problem) return { confirmed: 0, records, code: problem };
    records += isForked(page.answer) ? 0 : page.answer.records.length;
    code = (await answerHalt(store, page)) ?? code;
    if (code === 'usb-forked') break;
  }
  const time = pages.at(-1)?.answer.time;
  if (time && code !== 'usb-forked') await store.usb.noteReceipt(header.packetId, time);
  return { confirmed: Math.max(0, before - store.counts().waiting), records, code };
};
