import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { type OpenedEscrowAnswer, openedEscrowSchema } from '../../protocol/people.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { askCountyPages } from './county-client.ts';

type EscrowDialogProps = {
  readonly officeId: string;
  readonly device: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onLoggedOut: () => void;
};

/** Opening what a stopped computer handed over: asked once, and told what became of it. */
export const EscrowDialog = ({ officeId, device, onClose, onDone, onLoggedOut }: EscrowDialogProps) => {
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<OpenedEscrowAnswer | null>(null);
  const open = async () => {
    if (opened) return onDone();
    setBusy(true);
    const answer = await askCountyPages('/county/escrows/open', openedEscrowSchema, {
      officeId,
      deviceId: device.id,
    });
    setBusy(false);
    if (answer.ok) setOpened(answer.value);
    else if ('gone' in answer) onLoggedOut();
    else setTrouble(answer.problems.map(problemSentence).join(' '));
  };
  return (
    <ConfirmDialog
      open
      title={`打开封存：电脑「${device.name}」`}
      confirm={opened ? '知道了' : busy ? '正在打开' : '打开封存'}
      disabled={busy}
      onConfirm={() => void open()}
      onClose={opened ? onDone : onClose}
    >
      {opened ? (
        <Notice tone={opened.parked > 0 ? 'care' : 'good'} live>
          {opened.done} 条已归到本所的台账，所里的电脑同步后就能看到。
          {opened.parked > 0 ? `${opened.parked} 条按规则没有接收，内容完整保留。` : ''}
          {opened.drafts > 0 ? `没填完的草稿 ${opened.drafts} 份仍在封存里，没有归入台账。` : ''}
        </Notice>
      ) : (
        <Typography>
          这是停用的电脑交来的、加密封存的内容。打开后按那台电脑、原填写人的名义归到本所台账，和当时上传一样。封存本身照样保留，谁在什么时候打开会记录下来。
        </Typography>
      )}
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
};
