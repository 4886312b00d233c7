import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { KeyTable } from '../ui/key-table.tsx';
import { CustodyMeanings } from './custody-meanings.tsx';

/** F1: which key does what. */
export const KeyDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog open={open} onClose={onClose} aria-labelledby="key-dialog-title" maxWidth="md" fullWidth>
    <DialogTitle id="key-dialog-title">按键表</DialogTitle>
    <DialogContent>
      <KeyTable />
      <CustodyMeanings />
    </DialogContent>
    <DialogActions sx={{ p: 4 }}>
      <Button variant="contained" autoFocus onClick={onClose}>
        关闭
      </Button>
    </DialogActions>
  </Dialog>
);
