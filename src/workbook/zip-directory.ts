import type { Result } from '../../domain/problem.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** One part of a zip, as its central directory declares it. `packed` are its compressed bytes. */
export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
};

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (view.getUint32(at, true) === END_MARK) return at;
  return -1;
};

const packedBytes = (bytes: Uint8Array, view: DataView, at: number, size: number): Uint8Array | null => {
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_MARK) return null;
  const from = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + size <= bytes.length ? bytes.subarray(from, from + size) : null;
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): Result<{ part: ZipPart; next: number }> => {
  if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) return fileProblem('file-damaged');
  if ((view.getUint16(at + 8, true) & 1) === 1) return fileProblem('file-encrypted');
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const packed = packedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
  if (!packed || nameEnd > bytes.length) return fileProblem('file-damaged');
  const part = {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
  };
  return { ok: true, value: { part, next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true) } };
};

/** The parts of a zip by its central directory, nothing inflated yet. Zip64 is refused: no ledger needs it. */
export const readZipDirectory = (bytes: Uint8Array): Result<readonly ZipPart[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < END_SIZE ? -1 : findEnd(view);
  if (end < 0) return fileProblem('file-damaged');
  const count = view.getUint16(end + 10, true);
  if (count > WORKBOOK_LIMITS.parts) return fileProblem('file-too-large');
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(bytes, view, at);
    if (!entry.ok) return entry;
    parts.push(entry.value.part);
    at = entry.value.next;
  }
  return { ok: true, value: parts };
};
