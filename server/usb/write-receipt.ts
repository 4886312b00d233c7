import type { Bytes } from '../../protocol/byte-queue.ts';
import { gzipBytes } from '../../protocol/gzip-bytes.ts';
import type { ReceiptPage } from '../../protocol/usb-content.ts';
import { sealWith } from '../../protocol/usb-keys.ts';
import { PACKET_FORMAT, type PacketHeader, SEGMENT, type Segment, writePacket } from '../../protocol/usb-packet.ts';
import type { PacketDevice } from './packet-device.ts';

const sealed = async function* (pages: readonly ReceiptPage[], key: Bytes): AsyncGenerator<Segment> {
  for (const page of pages) {
    const zipped = await gzipBytes(new TextEncoder().encode(JSON.stringify(page)));
    yield { kind: SEGMENT.sync, bytes: await sealWith(key, zipped) };
  }
};

/** The county's answers as a file that only this laptop can open, and only this county can have made. */
export const writeReceipt = (
  report: PacketHeader,
  receiptId: string,
  device: PacketDevice,
  pages: readonly ReceiptPage[],
  now: Date,
): Promise<Bytes> => {
  const last = pages.at(-1)?.answer;
  const header: PacketHeader = {
    ...report,
    format: PACKET_FORMAT,
    kind: '回执',
    packetId: receiptId,
    answers: report.packetId,
    createdAt: now.toISOString(),
    timeline: last?.timeline ?? report.timeline,
    cursor: last?.cursor ?? report.cursor,
  };
  return writePacket(header, sealed(pages, device.keys.receiptSeal), device.keys.receiptMac);
};
