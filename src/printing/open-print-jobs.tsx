import Button from '@mui/material/Button';
import { useState } from 'react';
import { Sheet } from '../ui/sheet.tsx';
import { PrintJobRow } from './print-job-row.tsx';
import { useOpenPrintJobs } from './use-open-print-jobs.ts';

/** As many as one looks at; the rest is one press away. */
const FIRST = 2;

/** 今日: prints of the office that are not done; gone when there are none. */
export const OpenPrintJobs = ({ now }: { readonly now: Date }) => {
  const jobs = useOpenPrintJobs();
  const [all, setAll] = useState(false);
  if (jobs.length === 0) return null;
  const more = jobs.length - FIRST;
  return (
    <Sheet title={`没有打完的 ${jobs.length} 份`} note="文书和编号都在，打印没成功不会浪费号。">
      {(all ? jobs : jobs.slice(0, FIRST)).map((job) => (
        <PrintJobRow key={job.id} job={job} now={now} titled />
      ))}
      {more > 0 && !all ? <Button onClick={() => setAll(true)}>再看 {more} 份</Button> : null}
    </Sheet>
  );
};
