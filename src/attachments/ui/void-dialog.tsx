import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useVault } from '../../vault/vault-context.ts';

type VoidDialogProps = { readonly record: LedgerRecord<'attachment'>; readonly onClose: () => void };

/** Voids an attachment with a reason; the file stays. */
export const VoidDialog = ({ record, onClose }: VoidDialogProps) => {
  const vault = useVault();
  const [reason, setReason] = useState('');
  const was = record.doc as unknown as Doc;
  const confirm = async () => {
    const now: Doc = { ...was, status: '已作废', voidReason: reason.trim() };
    const saved = await vault.save([{ recordId: record.id, kind: 'attachment', was, now }]);
    if (saved.ok) onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      title="作废这个附件"
      confirm="作废"
      disabled={reason.trim() === ''}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{record.doc.fileName} 不再算作附件，但文件和记录都留着，不能恢复为有效。</p>
      <TextField
        label="作废原因（必填）"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={{ mt: 2 }}
      />
    </ConfirmDialog>
  );
};
