import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { checkAgreement } from '../../../domain/check-agreement.ts';
import { fieldName } from '../../../domain/field-names.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { useAttachments } from '../../attachments/attachments-context.ts';
import { useCalendar } from '../../forms/use-calendar.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AGREEMENT_SERIES, takeNumber } from '../../vault/take-number.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords, useVault } from '../../vault/vault-context.ts';
import { finaliseAgreement } from './finalise-agreement.ts';

type FinalisePanelProps = {
  readonly record: LedgerRecord<'agreement'> | undefined;
  readonly agreement: AgreementDoc;
  readonly dirty: boolean;
  /** What keeps the pages from being made: characters that nothing can print. */
  readonly onPaper: readonly Problem[];
};

/** 定稿: what still stands in the way, said line by line; then the number is taken and the text fixed in one save. */
export const FinalisePanel = ({ record, agreement, dirty, onPaper }: FinalisePanelProps) => {
  const vault = useVault();
  const attachments = useAttachments();
  const today = useToday();
  const calendar = useCalendar();
  const conflicts = useRecords('conflict');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  const openConflict = conflicts.some(({ doc }) => doc.status === 'open' && doc.recordId === record?.id);
  const problems = useMemo(
    () => [...onPaper, ...checkAgreement(agreement, { today, calendar, openConflict })],
    [agreement, calendar, onPaper, openConflict, today],
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const number = takeNumber(vault, {
    series: AGREEMENT_SERIES,
    at: vault.now(),
    recordId: record?.id ?? '',
    kind: 'agreement',
  });
  const finalise = async () => {
    if (!record) return;
    setAsking(false);
    setBusy(true);
    const result = await finaliseAgreement(vault, attachments, record, today);
    setBusy(false);
    setTrouble(result.ok ? [] : result.problems.map(problemSentence));
  };
  return (
    <Sheet title="定稿" note={`将编为 ${number.label}`}>
      {number.provisional ? (
        <Notice tone="care">
          {`本机没有今年可用的号了，先用临时编号 ${number.label} 打印、签字。连上县里后自动补正式编号，两个号都留在协议和编号登记里。`}
        </Notice>
      ) : null}
      {problems.slice(0, 40).map((problem) => (
        <Notice
          key={`${problem.path}.${problem.code}.${JSON.stringify(problem.params)}`}
          tone={problem.severity === 'error' ? 'bad' : 'care'}
        >
          {problem.path === '' ? '' : `${fieldName('agreement', problem.path, agreement as never)}：`}
          {problemSentence(problem)}
        </Notice>
      ))}
      {trouble.map((sentence) => (
        <Notice key={sentence} tone="bad" live>
          {sentence}
        </Notice>
      ))}
      {errors.length === 0 && dirty ? <Typography sx={{ mb: 2 }}>内容都齐了，先按「保存」，再定稿。</Typography> : null}
      <Button
        variant="contained"
        disabled={errors.length > 0 || dirty || busy || !record || !attachments}
        onClick={() => setAsking(true)}
      >
        {busy ? '正在定稿' : '定稿并编号'}
      </Button>
      <ConfirmDialog
        open={asking}
        title="定稿后正文不能再改"
        confirm="定稿"
        onConfirm={() => void finalise()}
        onClose={() => setAsking(false)}
      >
        <Typography>{`编号 ${number.label} 随之用掉。以后要改的，只能另签补充协议，或作废重来。请先在右边把每一页看一遍。`}</Typography>
      </ConfirmDialog>
    </Sheet>
  );
};
