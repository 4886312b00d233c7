import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LedgerRecord } from '../../domain/record.ts';
import { bridge } from '../bridge.ts';
import { Notice } from '../ui/notice.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useVault } from '../vault/vault-context.ts';
import { jobAuthor, jobManner, jobSentence, mayBePrinted } from './print-job-words.ts';
import { printPlace } from './print-place.ts';
import { isPrintingNow } from './printing-now.ts';
import { putAway, sayPrinted } from './put-away.ts';

type Job = LedgerRecord<'printJob'>;
type RowProps = {
  readonly job: Job;
  readonly now: Date;
  /** Where the document stands open; without it the row leads there. */
  readonly onAgain?: ((job: Job) => void) | undefined;
  readonly titled?: boolean;
};

/** One job that is not done: where it stands, what to do, and the ways out. */
export const PrintJobRow = ({ job, now, onAgain, titled = false }: RowProps) => {
  const vault = useVault();
  const [busy, setBusy] = useState(false);
  const { doc } = job;
  const { tone, text } = jobSentence(doc);
  const place = printPlace(doc);
  const elsewhere = doc.deviceMark !== vault.identity.deviceMark;
  const doing = async (work: Promise<void>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const ways = isPrintingNow(job.id) ? null : (
    <Box sx={{ display: 'flex', gap: 2, mt: titled ? 0 : 1, flexWrap: 'wrap' }}>
      {mayBePrinted(doc) ? (
        <Button size="small" variant="outlined" disabled={busy} onClick={() => void doing(sayPrinted(vault, job))}>
          打出来了
        </Button>
      ) : null}
      {onAgain ? (
        <Button size="small" variant="outlined" disabled={busy} onClick={() => onAgain(job)}>
          再打印一次
        </Button>
      ) : place ? (
        <Button size="small" variant="outlined" component={Link} to={place}>
          去打印
        </Button>
      ) : null}
      {elsewhere && doc.spoolId !== undefined && doc.status === '已交打印机' ? null : (
        <Button size="small" disabled={busy} onClick={() => void doing(putAway(vault, bridge, job))}>
          不再打印
        </Button>
      )}
    </Box>
  );
  return (
    <Notice tone={tone} live={!titled} actions={titled ? ways : undefined}>
      {titled ? <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{doc.title}</Box> : null}
      <div>{text}</div>
      <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
        {jobManner(doc)} · {jobAuthor(vault, doc)} · <TimeText at={doc.at} now={now} />
      </Box>
      {titled ? null : ways}
    </Notice>
  );
};
