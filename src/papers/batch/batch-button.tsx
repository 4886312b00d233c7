import Button from '@mui/material/Button';
import { useState } from 'react';
import type { LedgerRecord } from '../../../domain/record.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { batchItems } from './batch-items.ts';

type BatchButtonProps = {
  readonly all: readonly (LedgerRecord<'paper'> | LedgerRecord<'agreement'>)[];
  readonly chosen: readonly (LedgerRecord<'paper'> | LedgerRecord<'agreement'>)[];
};

/** Opens 合印 with the rows that are ticked, or to choose a month. */
export const BatchButton = ({ all, chosen }: BatchButtonProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        disabled={all.length === 0}
        onClick={() => setOpen(true)}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {chosen.length > 0 ? `合印选中 ${chosen.length} 份` : '合印'}
      </Button>
      {open ? <BatchDialog all={batchItems(all)} chosen={batchItems(chosen)} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
