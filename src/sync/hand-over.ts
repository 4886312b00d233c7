import type { Problem, Result } from '../../domain/problem.ts';
import { sealWithProofKey } from '../../protocol/county-seal.ts';
import { ESCROW_PURPOSE, type EscrowReceipt, type EscrowRequest, escrowReceiptSchema } from '../../protocol/escrow.ts';
import { receiptProof } from '../../protocol/receipt-proof.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { EscrowPart, EscrowSet } from '../vault/escrow-parts.ts';
import type { HandOverStore } from '../vault/hand-over-store.ts';
import { askCounty } from './ask-county.ts';

export type PostEscrow = (address: string, bearer: string, request: EscrowRequest) => Promise<Result<EscrowReceipt>>;

export const httpPostEscrow: PostEscrow = (address, bearer, request) =>
  askCounty({ address, path: '/escrow', bearer, body: request, schema: escrowReceiptSchema, timeoutMs: 120_000 });

const no = (code: Problem['code']): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

const sha256 = async (text: string): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** A receipt counts only when it names this very content and proves that the county's key stands behind it. */
const handPart = async (
  store: HandOverStore,
  countyKey: Readonly<Record<string, unknown>>,
  { fromN, toN, content }: EscrowPart,
  post: PostEscrow,
): Promise<Result<string>> => {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const { sealed, proofKey } = await sealWithProofKey(bytes, countyKey, ESCROW_PURPOSE);
  const hash = await sha256(sealed.secret);
  const { device } = content;
  const given = await post(store.address(), store.bearer(), { protocol: PROTOCOL, device, fromN, toN, hash, sealed });
  if (!given.ok) return given;
  const { receiptId, at, proof } = given.value;
  const proven = await receiptProof(proofKey, { receiptId, device, fromN, toN, hash, at });
  return proof === proven ? { ok: true, value: receiptId } : no('not-our-server');
};

export type HandedOver = { readonly set: EscrowSet; readonly receipts: readonly string[] };

/** A stopped laptop hands over everything it holds, sealed to the county's key. Answers the receipts of all of it, or why there are none; wipes nothing. */
export const handOver = async (store: HandOverStore, post: PostEscrow): Promise<Result<HandedOver>> => {
  const countyKey = store.countyKey();
  if (!countyKey) return no('device-revoked');
  const set = await store.set();
  const receipts: string[] = [];
  for (const part of set.parts) {
    const handed = await handPart(store, countyKey, part, post);
    if (!handed.ok) return handed;
    receipts.push(handed.value);
  }
  return { ok: true, value: { set, receipts } };
};
