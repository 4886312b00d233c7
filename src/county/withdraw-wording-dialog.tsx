import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatDayChinese } from '../../domain/civil-date.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { doneSchema } from '../../protocol/county.ts';
import type { CountyWording } from '../../protocol/wordings.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { askCountyPages } from './county-client.ts';

type WithdrawWordingDialogProps = {
  readonly wording: CountyWording;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** Takes back a version whose day has not come; it stays in the list as 已撤回. */
export const WithdrawWordingDialog = ({ wording, onClose, onDone, onLoggedOut }: WithdrawWordingDialogProps) => {
  const [trouble, setTrouble] = useState('');
  const withdraw = async () => {
    const done = await askCountyPages('/county/wordings/withdraw', doneSchema, { id: wording.id });
    if (done.ok) onDone();
    else if ('gone' in done) onLoggedOut();
    else setTrouble(done.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      danger
      title={`撤回 ${wording.doc.version}`}
      confirm="撤回"
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      <Typography>
        {`原定${formatDayChinese(wording.doc.validFrom)}起用。撤回后不再启用，各所的电脑下次同步时得知；记录留着。`}
      </Typography>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
};
