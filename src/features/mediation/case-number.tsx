import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { numberText } from '../../../domain/number-text.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { isProvisional } from '../../../domain/provisional-number.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CASE_SERIES, takeNumber } from '../../vault/take-number.ts';
import { useVault } from '../../vault/vault-context.ts';

/** 卷号: one case, one dossier, one number (domain reference §1.5); taken when the dossier is made, and then fixed. */
export const CaseNumber = ({ record }: { record: LedgerRecord<'case'> }) => {
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { doc } = record;
  if (doc.no !== undefined) {
    return (
      <Sheet title="卷号" note={isProvisional(doc.no) && !doc.finalNo ? '连上县里后自动补正式卷号。' : undefined}>
        <Typography>{numberText(doc)}</Typography>
      </Sheet>
    );
  }
  const number = takeNumber(vault, { series: CASE_SERIES, at: vault.now(), recordId: record.id, kind: 'case' });
  const take = async () => {
    setAsking(false);
    const was = doc as Doc;
    const saved = await vault.save([
      { recordId: record.id, kind: 'case', was, now: { ...was, no: number.label } },
      number.edit,
    ]);
    setTrouble(saved.ok ? '' : saved.problems.map(problemSentence).join(' '));
  };
  return (
    <Sheet title="卷号" note="立卷时编，一案一卷。编定后不再更改。">
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      <Button variant="outlined" onClick={() => setAsking(true)}>
        编卷号
      </Button>
      <ConfirmDialog
        open={asking}
        title="卷号编定后不再更改"
        confirm="编卷号"
        onConfirm={() => void take()}
        onClose={() => setAsking(false)}
      >
        <Typography>
          {`这一案编为 ${number.label}。`}
          {number.provisional ? '本机没有今年可用的号了，这是临时卷号；连上县里后自动补正式卷号，两个都留着。' : ''}
        </Typography>
      </ConfirmDialog>
    </Sheet>
  );
};
