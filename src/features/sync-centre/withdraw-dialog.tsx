import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { ParkedEntry } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';

type WithdrawDialogProps = {
  readonly entry: ParkedEntry;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Taking a refused change back needs a reason; the county's log keeps the content all the same. */
export const WithdrawDialog = ({ entry, title, onClose, onDone }: WithdrawDialogProps) => {
  const vault = useVault();
  const [note, setNote] = useState('');
  const withdraw = async () => {
    await vault.removeParked(entry.id, note.trim());
    onDone();
  };
  return (
    <ConfirmDialog
      open
      title="撤回这次改动"
      confirm="撤回"
      danger
      disabled={note.trim() === ''}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      <Typography sx={{ mb: 3 }}>{title}。撤回后，这次改动不再上传；县里的日志仍留有内容。</Typography>
      <TextField
        label="撤回的原因（必填）"
        value={note}
        autoFocus
        multiline
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </ConfirmDialog>
  );
};
