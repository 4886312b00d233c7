import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { roleWord } from '../../domain/role-word.ts';
import type { PersonState } from '../../protocol/people.ts';
import { exactTime } from '../ui/relative-time.ts';

type HistoryDialogProps = {
  readonly userName: string;
  readonly states: readonly PersonState[];
  readonly onClose: () => void;
};

const whatOf = (state: PersonState, before: PersonState | undefined): string => {
  if (!before) return `登记为${roleWord(state.role)}`;
  if (state.revoked !== before.revoked) return state.revoked ? '停用' : '恢复使用';
  return `${roleWord(before.role)}改为${roleWord(state.role)}`;
};

/** How a person came to be what they are: newest last, with who decided it. */
export const HistoryDialog = ({ userName, states, onClose }: HistoryDialogProps) => (
  <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="history-title">
    <DialogTitle id="history-title">{userName}的变更记录</DialogTitle>
    <DialogContent>
      <Table aria-label="变更记录">
        <TableHead>
          <TableRow>
            <TableCell>时间</TableCell>
            <TableCell>变更</TableCell>
            <TableCell>谁决定的</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {states.map((state, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
            <TableRow key={at}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{exactTime(state.at)}</TableCell>
              <TableCell>{whatOf(state, states[at - 1])}</TableCell>
              <TableCell>{state.by || '建库时'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </DialogContent>
    <DialogActions sx={{ p: 4 }}>
      <Button variant="contained" onClick={onClose} autoFocus>
        关闭
      </Button>
    </DialogActions>
  </Dialog>
);
