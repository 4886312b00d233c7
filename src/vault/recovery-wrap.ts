import { type SealedToCounty, sealToCounty, toBase64 } from '../../protocol/county-seal.ts';
import { RECOVERY_PURPOSE, type RecoveryContent } from '../../protocol/recovery.ts';

/** The data key sealed to the county's recovery key, bound to its office and device. A forgotten password loses nothing. */
export type RecoveryWrap = SealedToCounty;

export const wrapForRecovery = async (
  dataKey: CryptoKey,
  countyKey: Readonly<Record<string, unknown>>,
  whose: Pick<RecoveryContent, 'officeId' | 'deviceId'>,
): Promise<RecoveryWrap> => {
  const { officeId, deviceId } = whose;
  const key = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', dataKey)));
  const content: RecoveryContent = { officeId, deviceId, key };
  return sealToCounty(new TextEncoder().encode(JSON.stringify(content)), countyKey, RECOVERY_PURPOSE);
};
