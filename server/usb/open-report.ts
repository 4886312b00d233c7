import type { Bytes } from '../../protocol/byte-queue.ts';
import { openSealed, sealedToCountySchema } from '../../protocol/county-seal.ts';
import { gunzipBytes } from '../../protocol/gzip-bytes.ts';
import { type ReportBody, reportBodySchema, SEGMENT_INFLATED_MAX, usbPurpose } from '../../protocol/usb-content.ts';
import { changesAreSound } from '../sync/changes-are-sound.ts';

const jsonOf = (bytes: Uint8Array | null): unknown => {
  try {
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  } catch {
    return undefined;
  }
};

/** The request inside a report's segment; null where it does not open, or speaks for another device. */
export const openReport = async (
  segment: Bytes,
  privateKey: Record<string, unknown>,
  deviceId: string,
): Promise<ReportBody | null> => {
  const sealed = sealedToCountySchema.safeParse(jsonOf(segment));
  if (!sealed.success) return null;
  const zipped = await openSealed(sealed.data, privateKey, usbPurpose(deviceId));
  const body = reportBodySchema.safeParse(jsonOf(zipped && (await gunzipBytes(zipped, SEGMENT_INFLATED_MAX))));
  if (!body.success) return null;
  const { device, changes } = body.data.request;
  return device === deviceId && changesAreSound(deviceId, changes) ? body.data : null;
};
