import { fromBase64, openSealed } from '../../protocol/county-seal.ts';
import {
  RECOVERY_PURPOSE,
  type RecoveryContent,
  type RecoveryRequest,
  recoveryContentSchema,
} from '../../protocol/recovery.ts';

const KEY_BYTES = 32;

const parsed = (bytes: Uint8Array): RecoveryContent | null => {
  try {
    const content = recoveryContentSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return content.success ? content.data : null;
  } catch {
    return null;
  }
};

/** A vault's key out of its recovery wrap, with whose vault it is; null where it is not ours, or not whole. */
export const openWrap = async (
  wrap: RecoveryRequest['wrap'],
  privateKey: Readonly<Record<string, unknown>>,
): Promise<{ officeId: string; deviceId: string; key: Uint8Array<ArrayBuffer> } | null> => {
  const bytes = await openSealed(wrap, privateKey, RECOVERY_PURPOSE);
  const content = bytes && parsed(bytes);
  if (!content) return null;
  const key = fromBase64(content.key);
  return key.byteLength === KEY_BYTES ? { officeId: content.officeId, deviceId: content.deviceId, key } : null;
};
