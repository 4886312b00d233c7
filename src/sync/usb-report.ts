import type { Problem, Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { splitChangeId } from '../../protocol/change-schema.ts';
import { sealToCounty } from '../../protocol/county-seal.ts';
import { gzipBytes } from '../../protocol/gzip-bytes.ts';
import { SYNC_LIMITS, type SyncRequest } from '../../protocol/sync.ts';
import { countyMark, type ReportBody, usbPurpose } from '../../protocol/usb-content.ts';
import { hashOfSecret, usbKeys } from '../../protocol/usb-keys.ts';
import { PACKET_FORMAT, type PacketHeader, SEGMENT, type Segment, writePacket } from '../../protocol/usb-packet.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { UsbFacts, UsbStore } from '../vault/usb-store.ts';

export type UsbReport = {
  readonly bytes: Uint8Array;
  readonly changes: number;
  readonly packetId: string;
};

const LIMITS = { changes: SYNC_LIMITS.changesMax, bytes: SYNC_LIMITS.bodyBytesMax / 2 };

const no = (code: ProblemCode): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error' }],
});

const bodyOf = (request: Omit<SyncRequest, 'protocol'>, at: number, { told }: UsbFacts): ReportBody => ({
  request: { protocol: PROTOCOL, ...request },
  ...(at === 0 && told ? { told: { receiptId: told.receiptId, fromN: told.fromN } } : {}),
});

const sealedSegments = async function* (
  requests: readonly Omit<SyncRequest, 'protocol'>[],
  facts: UsbFacts,
  countyKey: Readonly<Record<string, unknown>>,
): AsyncGenerator<Segment> {
  for (const [at, request] of requests.entries()) {
    const zipped = await gzipBytes(new TextEncoder().encode(JSON.stringify(bodyOf(request, at, facts))));
    const sealed = await sealToCounty(zipped, countyKey, usbPurpose(facts.deviceId));
    yield { kind: SEGMENT.sync, bytes: new TextEncoder().encode(JSON.stringify(sealed)) };
  }
};

const headerOf = async (
  facts: UsbFacts,
  countyKey: Readonly<Record<string, unknown>>,
  ns: readonly number[],
  now: Date,
): Promise<PacketHeader> => ({
  format: PACKET_FORMAT,
  kind: '上报',
  packetId: crypto.randomUUID(),
  officeId: facts.officeId,
  device: facts.deviceId,
  county: await countyMark(countyKey),
  createdAt: now.toISOString(),
  timeline: facts.timeline,
  cursor: facts.cursor,
  fromN: ns[0] ?? 0,
  toN: ns.at(-1) ?? 0,
});

/**
 * Everything not yet with the county as one file. Nothing in the vault moves: it waits until the county's answer comes, by whatever road.
 * `onPart` is told the share done (0 … 1); throwing in it cancels.
 */
export const usbReport = async (
  store: UsbStore,
  now: Date,
  onPart: (share: number) => void = () => {},
): Promise<Result<UsbReport>> => {
  const facts = store.facts();
  const { countyKey } = facts;
  if (!countyKey) return no('usb-no-county-key');
  const requests = store.requests(LIMITS);
  const ns = requests.flatMap(({ changes }) => changes.map(({ id }) => splitChangeId(id).n));
  const header = await headerOf(facts, countyKey, ns, now);
  const { reportMac } = await usbKeys(await hashOfSecret(facts.deviceSecret));
  const bytes = await writePacket(header, sealedSegments(requests, facts, countyKey), reportMac, (done) =>
    onPart(done / requests.length),
  );
  return { ok: true, value: { bytes, changes: ns.length, packetId: header.packetId } };
};
