import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { useAttachments } from '../../attachments/attachments-context.ts';
import type { Form } from '../../documents/paper/form.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOpenConflicts } from '../../vault/use-open-conflicts.ts';
import { useVault } from '../../vault/vault-context.ts';
import { finalProblems } from './final-problems.ts';
import { finalisePaper, paperNumber } from './finalise-paper.ts';
import { VoidPaper } from './void-paper.tsx';

type FinalisePaperSheetProps = {
  readonly form: Form;
  readonly record: LedgerRecord<'paper'> | undefined;
  readonly paper: PaperDoc;
  readonly dirty: boolean;
  /** Why the pages could not be made. */
  readonly trouble: readonly string[];
};

/** 定稿 of a paper: what stands in the way, line by line; then number, text and bytes are fixed in one save. */
export const FinalisePaperSheet = ({ form, record, paper, dirty, trouble }: FinalisePaperSheetProps) => {
  const vault = useVault();
  const attachments = useAttachments();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const inConflict = useOpenConflicts().some(({ doc }) => doc.recordId === record?.id);
  const missing = useMemo(() => finalProblems(form, paper), [form, paper]);
  const conflict = inConflict ? [problemSentence({ code: 'conflict-open', path: '', severity: 'error' })] : [];
  const stops = [...conflict, ...missing, ...trouble];
  const number = paperNumber(vault, form, record?.id ?? '');
  const finalise = async () => {
    if (!record) return;
    setAsking(false);
    setBusy(true);
    const result = await finalisePaper(vault, attachments, form, record);
    setBusy(false);
    setRefused(result.ok ? [] : result.problems.map(problemSentence));
  };
  return (
    <Sheet title="定稿" note={number ? `将编为 ${number.label}` : undefined}>
      {number?.provisional ? (
        <Notice tone="care">
          {`本机没有今年可用的号了，先用临时编号 ${number.label}。连上县里后自动补正式编号，两个号都留着。`}
        </Notice>
      ) : null}
      {stops.slice(0, 40).map((sentence) => (
        <Notice key={sentence} tone="bad">
          {sentence}
        </Notice>
      ))}
      {refused.map((sentence) => (
        <Notice key={sentence} tone="bad" live>
          {sentence}
        </Notice>
      ))}
      {stops.length === 0 && dirty ? <Typography sx={{ mb: 2 }}>内容都齐了，先按「保存」，再定稿。</Typography> : null}
      <Button
        variant="contained"
        disabled={stops.length > 0 || dirty || busy || !record || !attachments}
        onClick={() => setAsking(true)}
      >
        {busy ? '正在定稿' : number ? '定稿并编号' : '定稿'}
      </Button>
      {record ? <VoidPaper record={record} /> : null}
      <ConfirmDialog
        open={asking}
        title="定稿后正文不能再改"
        confirm="定稿"
        onConfirm={() => void finalise()}
        onClose={() => setAsking(false)}
      >
        <Typography>
          {number ? `编号 ${number.label} 随之用掉。` : ''}
          以后要改的，只能另出更正，或作废重来。请先在右边把每一页看一遍。
        </Typography>
      </ConfirmDialog>
    </Sheet>
  );
};
