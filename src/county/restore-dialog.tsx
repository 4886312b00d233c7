import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { doneSchema } from '../../protocol/county.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { askCountyPages } from './county-client.ts';

type RestoreDialogProps = {
  readonly officeId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** Lets a stopped person work again, with the password and the name they had. */
export const RestoreDialog = ({ officeId, user, onClose, onDone, onLoggedOut }: RestoreDialogProps) => {
  const [trouble, setTrouble] = useState('');
  const restore = async () => {
    const done = await askCountyPages('/county/users/restore', doneSchema, { officeId, id: user.id });
    if (done.ok) onDone();
    else if ('gone' in done) onLoggedOut();
    else setTrouble(done.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      title={`恢复使用：${user.name}`}
      confirm="恢复使用"
      onConfirm={() => void restore()}
      onClose={onClose}
    >
      <Typography>恢复以后，此人用原来的密码就能打开原来的电脑，以前填的内容都还在。电脑要连上网络一次。</Typography>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
};
