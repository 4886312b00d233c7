import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import type { Form } from '../../documents/paper/form.ts';
import { isOf } from '../../papers/is-of.ts';

type OfficePaperDialogProps = { readonly forms: readonly Form[]; readonly onClose: () => void };

/** Which 公文 is to be made. */
export const OfficePaperDialog = ({ forms, onClose }: OfficePaperDialogProps) => {
  const titleId = useId();
  const navigate = useNavigate();
  const own = forms.filter((form) => isOf(form, ['office']) && !form.isRecord);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>制作公文</DialogTitle>
      <DialogContent>
        {own.length === 0 ? '还没有公文的表格。' : null}
        <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>
          {own.map(({ code, title }) => (
            <Button key={code} variant="outlined" onClick={() => void navigate(`/papers/new?form=${code}`)}>
              {title}
            </Button>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 4 }}>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </Dialog>
  );
};
