import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { voidNumberEdits } from '../../papers/void-number-edits.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useVault } from '../../vault/vault-context.ts';

/** 作废 with a reason: the paper stays in the ledger, and its number in the register, never to be given again. */
export const VoidPaper = ({ record }: { readonly record: LedgerRecord<'paper'> }) => {
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState('');
  const makeVoid = async () => {
    setAsking(false);
    const was = record.doc as Doc;
    const voidReason = reason.trim();
    const saved = await vault.save([
      { recordId: record.id, kind: 'paper', was, now: { ...was, status: '已作废', voidReason } },
      ...voidNumberEdits(vault.view, record.id, voidReason),
    ]);
    setTrouble(saved.ok ? '' : saved.problems.map(problemSentence).join(' '));
  };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        作废
      </Button>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      <ConfirmDialog
        open={asking}
        title="作废这份文书"
        confirm="作废"
        danger
        disabled={reason.trim() === ''}
        onConfirm={() => void makeVoid()}
        onClose={() => setAsking(false)}
      >
        <TextField
          label="作废原因（必填）"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          multiline
          minRows={2}
          sx={{ mt: 2 }}
        />
      </ConfirmDialog>
    </>
  );
};
