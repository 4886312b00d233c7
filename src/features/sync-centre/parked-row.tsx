import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { bridge } from '../../bridge.ts';
import { INK } from '../../ui/theme.ts';
import { TimeText } from '../../ui/time-text.tsx';
import type { ParkedEntry } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';
import { ChangeLines } from './change-lines.tsx';
import { describeChange, userName } from './describe-change.ts';
import { parkedFile } from './parked-file.ts';
import { ResendDialog } from './resend-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type ParkedRowProps = { readonly entry: ParkedEntry; readonly now: Date; readonly onChange: () => void };

/** One refused change: what, who, since when, why, and the three ways out. */
export const ParkedRow = ({ entry, now, onChange }: ParkedRowProps) => {
  const vault = useVault();
  const [dialog, setDialog] = useState<'resend' | 'withdraw' | null>(null);
  const { title, what } = describeChange(vault, entry.change);
  const [notWritten, setNotWritten] = useState('');
  const exportFile = async () => {
    const name = `未接收的改动-${entry.parkedAt.slice(0, 10)}`;
    const { saved, problem } = await bridge.saveFile(parkedFile(vault, entry, name), `${name}.zip`);
    const { kind, recordId } = entry.change;
    if (saved) void vault.noteAccess({ act: 'export', kind, recordId });
    setNotWritten(problem ? problemSentence({ code: problem, path: '', severity: 'error' }) : '');
  };
  const close = () => setDialog(null);
  const left = () => {
    close();
    onChange();
  };
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 320 }}>
          <div>{title}</div>
          <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
            {what} · {userName(vault, entry.change.userId)} · <TimeText at={entry.parkedAt} now={now} />
          </Box>
          <Box sx={{ color: INK.red, fontSize: 15 }}>✕ {problemSentence(entry.problem)}</Box>
          <ChangeLines change={entry.change} />
          {notWritten ? <Box sx={{ color: INK.red, fontSize: 15 }}>✕ {notWritten}</Box> : null}
        </Box>
        <Button variant="outlined" onClick={() => setDialog('resend')}>
          查看修改
        </Button>
        <Button onClick={() => void exportFile()}>另存成文件</Button>
        <Button color="error" onClick={() => setDialog('withdraw')}>
          撤回
        </Button>
      </Box>
      {dialog === 'resend' ? <ResendDialog entry={entry} onClose={close} onSent={left} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog entry={entry} title={title} onClose={close} onDone={left} /> : null}
    </Box>
  );
};
