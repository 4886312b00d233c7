import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { type NewCodeAnswer, newCodeAnswerSchema } from '../../protocol/county.ts';
import { Notice } from '../ui/notice.tsx';
import { exactTime } from '../ui/relative-time.ts';
import { askCountyPages } from './county-client.ts';

type NewCodeDialogProps = {
  readonly userId: string;
  /** To make a computer or a person known, or for a forgotten password alone. */
  readonly purpose: 'enrol' | 'reset';
  readonly onClose: () => void;
  readonly onLoggedOut: () => void;
};

const WORDS = {
  enrol: { name: '登记码', tell: '请告诉本人。只能用一次，' },
  reset: {
    name: '重设码',
    tell: '请先核实是本所所长来电，再告诉所长。在本人的电脑上点「忘记密码」填写，只能用一次，',
  },
} as const;

/** A one-time code, shown once, large enough to be read out on the telephone. */
export const NewCodeDialog = ({ userId, purpose, onClose, onLoggedOut }: NewCodeDialogProps) => {
  const [made, setMade] = useState<NewCodeAnswer | null>(null);
  const [trouble, setTrouble] = useState('');
  const asked = useRef(false);
  useEffect(() => {
    // One code per opening, also when React runs the effect twice.
    if (asked.current) return;
    asked.current = true;
    void askCountyPages('/county/codes', newCodeAnswerSchema, { userId, purpose }).then((answer) => {
      if (answer.ok) setMade(answer.value);
      else if ('gone' in answer) onLoggedOut();
      else setTrouble(answer.problems.map(problemSentence).join(' '));
    });
  }, [userId, purpose, onLoggedOut]);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="code-title">
      <DialogTitle id="code-title">
        {made ? `${made.officeName} ${made.userName}的${WORDS[purpose].name}` : WORDS[purpose].name}
      </DialogTitle>
      <DialogContent>
        {made ? (
          <>
            <Typography
              sx={{ fontSize: 34, fontWeight: 700, letterSpacing: 4, textAlign: 'center', py: 4, userSelect: 'all' }}
            >
              {made.code}
            </Typography>
            <Typography>
              {WORDS[purpose].tell}
              {exactTime(made.expiresAt)} 前有效。关闭后不再显示，忘了就再发一个。
            </Typography>
          </>
        ) : (
          <Typography>{trouble ? '' : '正在生成'}</Typography>
        )}
        {trouble ? (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        ) : null}
      </DialogContent>
      <DialogActions sx={{ p: 4 }}>
        <Button variant="contained" onClick={onClose} autoFocus>
          记下了，关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
};
