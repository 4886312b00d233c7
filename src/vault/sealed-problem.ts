import type { Kind } from '../../domain/kinds/kind.ts';
import type { Problem } from '../../domain/problem.ts';
import { statusMayGo } from '../../domain/status-tables.ts';
import { isBesideText } from '../../domain/text-mark.ts';
import type { Offer } from './save-edits.ts';
import type { VaultMemory } from './vault-memory.ts';

const SEALED_KINDS: ReadonlySet<Kind> = new Set(['agreement', 'paper']);

const staysSealed = ({ kind, set }: Offer, status: string): boolean =>
  set.every(
    ({ path, now }) =>
      isBesideText(path) &&
      path !== 'textMark' &&
      (path !== 'status' || (typeof now === 'string' && statusMayGo(kind, status, now))),
  );

/** What was made final is not written over on this disk either, whichever screen asks: the county would park it (domain/check-change.ts), the paper is signed. */
export const sealedProblem = (memory: VaultMemory, offers: readonly Offer[]): Problem | null => {
  for (const offer of offers) {
    if (!SEALED_KINDS.has(offer.kind)) continue;
    const status = memory.live.get(offer.kind as 'paper', offer.recordId)?.doc.status;
    if (status === undefined || status === '草稿' || staysSealed(offer, status)) continue;
    return { code: 'sealed', path: offer.set[0]?.path ?? '', severity: 'error' };
  }
  return null;
};
