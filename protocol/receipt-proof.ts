import type { EscrowReceipt } from './escrow.ts';

const provenText = ({ receiptId, device, fromN, toN, hash, at }: Omit<EscrowReceipt, 'fengqiao' | 'proof'>): string =>
  [receiptId, device, fromN, toN, hash, at].join('\n');

/** HMAC-SHA-256 (hex) over everything a receipt says. A device wipes itself only on receipts that prove themselves: the line may be anybody's. */
export const receiptProof = async (
  proofKey: CryptoKey,
  receipt: Omit<EscrowReceipt, 'fengqiao' | 'proof'>,
): Promise<string> => {
  const text = new TextEncoder().encode(provenText(receipt));
  const mac = new Uint8Array(await globalThis.crypto.subtle.sign('HMAC', proofKey, text));
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
