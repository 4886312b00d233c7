import { useMemo } from 'react';
import type { LedgerRecord } from '../../domain/record.ts';
import { useRecords } from '../vault/vault-context.ts';
import { isOpenJob } from './print-job-words.ts';

/** Jobs that wait, are not printed yet or failed; of one record or of the whole office; newest first. */
export const useOpenPrintJobs = (ofId?: string): readonly LedgerRecord<'printJob'>[] => {
  const jobs = useRecords('printJob');
  return useMemo(
    () =>
      jobs
        .filter(({ doc }) => isOpenJob(doc) && (ofId === undefined || doc.ofId === ofId))
        .sort((a, b) => b.doc.at.localeCompare(a.doc.at)),
    [jobs, ofId],
  );
};
