import { dayInShanghai } from '../../../domain/civil-date.ts';
import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';

/** A document that may be printed with others: final, not void. `month`: of the day it was made final. */
export type BatchItem = {
  readonly id: string;
  readonly kind: 'paper' | 'agreement';
  readonly title: string;
  readonly pdfHash: string | undefined;
  readonly month: string;
};

type Final = LedgerRecord<'paper'> | LedgerRecord<'agreement'>;

const isFinal = ({ doc }: Final): boolean => doc.status !== '草稿' && doc.status !== '已作废';

/** Of these records the documents that can be printed together, in the order in which they were made final. */
export const batchItems = (records: readonly Final[]): readonly BatchItem[] =>
  records
    .filter(isFinal)
    .sort((a, b) => ((a.doc.finalisedAt ?? '') < (b.doc.finalisedAt ?? '') ? -1 : 1))
    .map(({ id, kind, doc }) => ({
      id,
      kind: kind as BatchItem['kind'],
      title: `${doc.title} ${numberText(doc)}`.trim(),
      pdfHash: doc.pdfHash,
      month: doc.finalisedAt ? dayInShanghai(doc.finalisedAt).slice(0, 7) : '',
    }));

/** The months in which something was made final, newest first. */
export const batchMonths = (items: readonly BatchItem[]): readonly string[] =>
  [...new Set(items.flatMap(({ month }) => month || []))].sort().reverse();
