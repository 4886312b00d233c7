import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Link } from 'react-router';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ParkedEntry } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';
import { describeChange, docNow, fieldSets, recordPlace } from './describe-change.ts';
import { resendChange } from './resend-change.ts';
import { ResendTable } from './resend-table.tsx';

type ResendDialogProps = { readonly entry: ParkedEntry; readonly onClose: () => void; readonly onSent: () => void };

/** Shows a refused change field by field; text can be mended and fields left out before it is sent again. */
export const ResendDialog = ({ entry, onClose, onSent }: ResendDialogProps) => {
  const vault = useVault();
  const { change, problem } = entry;
  const [sets, setSets] = useState(() => fieldSets(change));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState('');
  const chosen = sets.filter(({ path }) => !left.has(path));
  const resend = async () => {
    const saved = await resendChange(vault, entry, chosen);
    if (saved.ok) onSent();
    else setTrouble(saved.problems.map(problemSentence).join(' '));
  };
  const toggle = (path: string) =>
    setLeft((old) => new Set(old.has(path) ? [...old].filter((one) => one !== path) : [...old, path]));
  const place = docNow(vault, change.kind, change.recordId) ? recordPlace(change.kind, change.recordId) : null;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="resend-title">
      <DialogTitle id="resend-title">{describeChange(vault, change).title}</DialogTitle>
      <DialogContent>
        <Notice tone="bad">{problemSentence(problem)}</Notice>
        <ResendTable
          change={change}
          sets={sets}
          left={left}
          onToggle={toggle}
          onText={(path, now) => setSets((old) => old.map((one) => (one.path === path ? { ...one, now } : one)))}
        />
        {trouble ? (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        ) : null}
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        {place ? (
          <Button component={Link} to={place} sx={{ mr: 'auto' }}>
            打开这条记录
          </Button>
        ) : null}
        <Button onClick={onClose}>先不处理</Button>
        <Button variant="contained" disabled={chosen.length === 0} onClick={() => void resend()}>
          再存一次并上传
        </Button>
      </DialogActions>
    </Dialog>
  );
};
