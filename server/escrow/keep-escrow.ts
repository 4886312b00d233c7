import { proofKeyOf } from '../../protocol/county-seal.ts';
import { ESCROW_PURPOSE, type EscrowReceipt, type EscrowRequest } from '../../protocol/escrow.ts';
import { receiptProof } from '../../protocol/receipt-proof.ts';
import type { Database } from '../db/database.ts';
import { recoveryPrivateKey } from '../enrol/recovery-key.ts';
import type { KnownDevice } from '../sync/known-device.ts';

/**
 * Takes a sealed outbox into custody. The receipt is given only after the commit, and proves itself by the county's key; the same content again
 * gets the same receipt. Null: sealed to no key of ours, so nobody could ever open it; the laptop must keep it.
 */
export const keepEscrow = async (
  database: Database,
  { officeId, id: deviceId }: KnownDevice,
  { fromN, toN, hash, sealed }: EscrowRequest,
  now: Date,
  newId: () => string,
): Promise<EscrowReceipt | null> => {
  const proofKey = await proofKeyOf(sealed, await recoveryPrivateKey(database), ESCROW_PURPOSE);
  if (!proofKey) return null;
  await database
    .insertInto('escrows')
    .values({
      office_id: officeId,
      device_id: deviceId,
      id: newId(),
      hash,
      from_n: fromN,
      to_n: toN,
      sealed: JSON.stringify(sealed),
      received_at: now,
      opened_at: null,
      opened_by: null,
    })
    .onConflict((conflict) => conflict.columns(['office_id', 'device_id', 'hash']).doNothing())
    .execute();
  const kept = await database
    .selectFrom('escrows')
    .select(['id', 'from_n', 'to_n', 'received_at'])
    .where('office_id', '=', officeId)
    .where('device_id', '=', deviceId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  const receipt = {
    receiptId: kept.id,
    device: deviceId,
    fromN: kept.from_n,
    toN: kept.to_n,
    hash,
    at: kept.received_at.toISOString(),
  };
  return { fengqiao: true, ...receipt, proof: await receiptProof(proofKey, receipt) };
};
