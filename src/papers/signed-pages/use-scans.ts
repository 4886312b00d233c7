import { useMemo } from 'react';
import type { LedgerRecord } from '../../../domain/record.ts';
import { useRecords } from '../../vault/vault-context.ts';

/** The scans of signed pages of one record, in their order. */
export const useScans = (ofId: string): readonly LedgerRecord<'attachment'>[] => {
  const all = useRecords('attachment');
  return useMemo(
    () =>
      all
        .filter(({ doc }) => doc.ofId === ofId && doc.role === '签字页' && doc.status === '有效')
        .sort((a, b) => a.doc.order - b.doc.order || (a.id < b.id ? -1 : 1)),
    [all, ofId],
  );
};
