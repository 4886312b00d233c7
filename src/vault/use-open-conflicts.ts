import { useMemo } from 'react';
import type { LedgerRecord } from '../../domain/record.ts';
import { useRecords } from './vault-context.ts';

export type ConflictRecord = LedgerRecord<'conflict'>;

/** Conflicts nobody has settled yet, oldest first. */
export const useOpenConflicts = (): readonly ConflictRecord[] => {
  const all = useRecords('conflict');
  return useMemo(
    () => all.filter(({ doc }) => doc.status === 'open').sort((a, b) => (a.doc.at < b.doc.at ? -1 : 1)),
    [all],
  );
};
