import { dayInShanghai } from '../../domain/civil-date.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { PROVISIONAL_SERIES } from '../../domain/provisional-number.ts';
import type { Doc, LedgerRecord } from '../../domain/record.ts';
import { nextFreeNumber } from './number-blocks.ts';
import type { RecordEdit } from './open-vault.ts';
import { offersOf, type SaveContext, saveOffers } from './save-edits.ts';
import { AGREEMENT_SERIES, CASE_SERIES, numberUseEdit, yearInShanghai } from './take-number.ts';
import type { VaultMemory } from './vault-memory.ts';

type Numbered = 'agreement' | 'case' | 'paper';

const seriesOf = ({ kind, doc }: LedgerRecord): string | undefined =>
  kind === 'agreement' ? AGREEMENT_SERIES : kind === 'case' ? CASE_SERIES : (doc as { series?: string }).series;

/** Documents that bear a provisional number of this device, are with the county, and have no final number yet. */
const waitingDocuments = (memory: VaultMemory): readonly LedgerRecord<Numbered>[] => {
  const { live, identity } = memory;
  const refused = new Set(memory.parked.map(({ change }) => change.recordId));
  return live.all('numberUse').flatMap(({ doc: use }): LedgerRecord<Numbered>[] => {
    if (use.series !== PROVISIONAL_SERIES || use.mark !== identity.deviceMark || use.status !== 'used') return [];
    const document = live.get(use.usedForKind as Numbered, use.usedFor);
    // Only what the county has: a text that it refuses must not use up a number.
    const arrived = live.confirmed(use.usedFor)?.doc.no === use.label;
    if (!document || !arrived || document.doc.finalNo !== undefined || refused.has(document.id)) return [];
    return document.doc.status === '已作废' ? [] : [document];
  });
};

/** The final number of one document, with it: of the year it was made final in, or of this year where there is no block for that one (a wrong clock). */
const finalNumberEdits = (memory: VaultMemory, document: LedgerRecord, now: Date): readonly RecordEdit[] => {
  const series = seriesOf(document);
  if (series === undefined) return [];
  const { finalisedAt } = document.doc as { finalisedAt?: string };
  const thisYear = yearInShanghai(now);
  const year = finalisedAt === undefined ? thisYear : yearInShanghai(new Date(finalisedAt));
  const on = dayInShanghai(now.toISOString());
  const free = nextFreeNumber(memory, series, year, on) ?? nextFreeNumber(memory, series, thisYear, on);
  if (!free) return [];
  const was = document.doc as Doc;
  const kind: Kind = document.kind;
  return [
    { recordId: document.id, kind, was, now: { ...was, finalNo: free.label } },
    numberUseEdit(free, { series, at: now, recordId: document.id, kind }),
  ];
};

/**
 * After blocks have come: every document of this device that was printed under a provisional number gets its final one, each as a save of its own.
 * What was printed stays; both numbers stay on the document and in the register.
 */
export const addFinalNumbers = async (memory: VaultMemory, context: SaveContext): Promise<void> => {
  for (const document of waitingDocuments(memory)) {
    const offers = offersOf(finalNumberEdits(memory, document, context.now()));
    if (!offers.ok || offers.value.length === 0) return;
    const saved = await saveOffers(memory, offers.value, undefined, context);
    if (!saved.ok) return;
  }
};
