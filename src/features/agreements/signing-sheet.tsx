import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { isRealDay } from '../../../domain/civil-date.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { readTypedDay } from '../../../domain/read-typed-day.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { statusMayGo } from '../../../domain/status-tables.ts';
import { voidNumberEdits } from '../../papers/void-number-edits.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { RecordEdit } from '../../vault/open-vault.ts';
import { useOpenConflicts } from '../../vault/use-open-conflicts.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';

/** 登记签署, or 作废 with a reason; the number stays in the register either way. */
export const SigningSheet = ({ record }: { record: LedgerRecord<'agreement'> }) => {
  const vault = useVault();
  const today = useToday();
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [voiding, setVoiding] = useState(false);
  const [trouble, setTrouble] = useState('');
  const inConflict = useOpenConflicts().some((conflict) => conflict.doc.recordId === record.id);
  const { doc } = record;
  const was = doc as Doc;
  const save = async (edits: readonly RecordEdit[]) => {
    const saved = await vault.save(edits);
    setTrouble(saved.ok ? '' : saved.problems.map(problemSentence).join(' '));
  };
  const sign = async () => {
    const signedOn = readTypedDay(day, today);
    if (!signedOn || !isRealDay(signedOn) || signedOn > today)
      return setTrouble('签署日期没看懂或在今天以后，请填成 2026-9-5 这样。');
    const source = vault.view.get('case', doc.caseId);
    const caseEdit: RecordEdit[] =
      source && statusMayGo('case', source.doc.status, '已达成协议')
        ? [
            {
              recordId: source.id,
              kind: 'case',
              was: source.doc as Doc,
              now: { ...source.doc, status: '已达成协议', result: '达成协议', performStatus: '未到期' } as Doc,
            },
          ]
        : [];
    return save([
      { recordId: record.id, kind: 'agreement', was, now: { ...was, status: '已签署', signedOn } },
      ...caseEdit,
    ]);
  };
  const makeVoid = async () => {
    setVoiding(false);
    await save([
      { recordId: record.id, kind: 'agreement', was, now: { ...was, status: '已作废', voidReason: reason } },
      ...voidNumberEdits(vault.view, record.id, reason),
    ]);
  };
  if (doc.status !== '已定稿') {
    return (
      <Sheet title="签署">
        {doc.status === '已作废' ? `已作废：${doc.voidReason ?? ''}` : `${doc.signedOn ?? ''} 签署`}
      </Sheet>
    );
  }
  return (
    <Sheet title="签署" note="双方签名按指印、调解员签名并盖章齐全的那一天。">
      {inConflict ? (
        <Notice tone="care">{problemSentence({ code: 'conflict-open', path: '', severity: 'error' })}</Notice>
      ) : null}
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      <Box sx={{ display: 'flex', gap: 2, mt: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          label="签署日期"
          value={day}
          disabled={inConflict}
          onChange={(event) => setDay(event.target.value)}
          sx={{ width: 160 }}
        />
        <Button variant="outlined" disabled={inConflict} onClick={() => void sign()}>
          登记签署
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button color="error" disabled={inConflict} onClick={() => setVoiding(true)}>
          作废
        </Button>
      </Box>
      <ConfirmDialog
        open={voiding}
        title="作废这份协议"
        confirm="作废"
        danger
        disabled={reason.trim() === ''}
        onConfirm={() => void makeVoid()}
        onClose={() => setVoiding(false)}
      >
        <TextField
          label="作废原因（必填）"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          multiline
          minRows={2}
          sx={{ mt: 2 }}
        />
      </ConfirmDialog>
    </Sheet>
  );
};
