import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { doneSchema } from '../../protocol/county.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { askCountyPages } from './county-client.ts';

export type Revoking = {
  readonly kind: 'user' | 'device';
  readonly id: string;
  readonly name: string;
  readonly waiting?: number;
};

type RevokeDialogProps = {
  readonly what: Revoking;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** Stopping a person or a computer cannot be taken back: it is asked once, with what it means. */
export const RevokeDialog = ({ what, onClose, onDone, onLoggedOut }: RevokeDialogProps) => {
  const [trouble, setTrouble] = useState('');
  const isUser = what.kind === 'user';
  const revoke = async () => {
    const done = await askCountyPages(isUser ? '/county/users/revoke' : '/county/devices/revoke', doneSchema, {
      id: what.id,
    });
    if (done.ok) onDone();
    else if ('gone' in done) onLoggedOut();
    else setTrouble(done.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      title={isUser ? `停用人员「${what.name}」` : `停用电脑「${what.name}」`}
      confirm="停用"
      danger
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <Typography>
        {isUser
          ? '此人的电脑下次同步时得知：以后打不开，同一台电脑上的同事照常用。得知以前填的都有效，没上传的照样上传。以后可以恢复使用。'
          : '电脑丢失或更换时用。它下次联网时，先把没上传的内容加密封存交给县里，收到收条后才清除本机的资料。不能撤回，需要时可发登记码重新登记。'}
      </Typography>
      {what.waiting ? (
        <Notice tone="care">
          这台电脑上次联系时还有 {what.waiting} 条没有上传，会封存交回，要由县里打开。能联网的，先让它上传更好。
        </Notice>
      ) : null}
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
};
