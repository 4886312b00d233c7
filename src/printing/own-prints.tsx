import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { LedgerRecord } from '../../domain/record.ts';
import { exactTime } from '../ui/relative-time.ts';
import { useNow } from '../ui/use-now.ts';
import { useRecords, useVault } from '../vault/vault-context.ts';
import { PrintJobRow } from './print-job-row.tsx';
import { jobAuthor, jobManner, jobResult } from './print-job-words.ts';
import { useOpenPrintJobs } from './use-open-print-jobs.ts';

type OwnPrintsProps = {
  readonly ofId: string;
  readonly onAgain: ((job: LedgerRecord<'printJob'>) => void) | undefined;
};

/** Of one record: the prints that are not done, and all that ever were, one press away. */
export const OwnPrints = ({ ofId, onAgain }: OwnPrintsProps) => {
  const vault = useVault();
  const now = useNow(15_000);
  const open = useOpenPrintJobs(ofId);
  const jobs = useRecords('printJob');
  const [shown, setShown] = useState(false);
  const own = useMemo(
    () => jobs.filter(({ doc }) => doc.ofId === ofId).sort((a, b) => b.doc.at.localeCompare(a.doc.at)),
    [jobs, ofId],
  );
  return (
    <>
      {open.map((job) => (
        <PrintJobRow key={job.id} job={job} now={now} onAgain={onAgain} />
      ))}
      {own.length > 0 ? (
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {`${shown ? '收起' : '看'}打印登记（${own.length} 次）`}
        </Button>
      ) : null}
      {shown ? (
        <Box component="ol" aria-label="打印登记" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {own.map(({ id, doc }) => (
            <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider', fontSize: 15 }}>
              {exactTime(doc.at).slice(0, -3)} · {jobAuthor(vault, doc)} · {jobManner(doc)}
              <Box sx={{ color: 'text.secondary' }}>{jobResult(doc)}</Box>
            </Box>
          ))}
        </Box>
      ) : null}
    </>
  );
};
