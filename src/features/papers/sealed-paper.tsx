import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { numberText } from '../../../domain/number-text.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { isProvisional } from '../../../domain/provisional-number.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { AttachmentSheet } from '../../attachments/ui/attachment-sheet.tsx';
import { RecordStanding } from '../../forms/record-standing.tsx';
import { AmendButtons } from '../../papers/amend-buttons.tsx';
import { AmendedBy } from '../../papers/amended-by.tsx';
import { FinalNotice } from '../../papers/final-notice.tsx';
import { FinalPrintSheet } from '../../papers/final-print-sheet.tsx';
import { paperPlace } from '../../papers/paper-place.ts';
import { PaperWordButton } from '../../papers/paper-word-button.tsx';
import { SignedPagesSheet } from '../../papers/signed-pages/signed-pages-sheet.tsx';
import { useFinalPdf } from '../../papers/use-final-pdf.ts';
import { useFinalPrint } from '../../papers/use-final-print.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useOpenConflicts } from '../../vault/use-open-conflicts.ts';
import { useVault } from '../../vault/vault-context.ts';
import { MonthlyTableButton } from './monthly-table-button.tsx';
import { VoidPaper } from './void-paper.tsx';

/** A final paper: its stored pages, printed, signed, scanned; its text no longer changes. */
export const SealedPaper = ({ record }: { readonly record: LedgerRecord<'paper'> }) => {
  const navigate = useNavigate();
  const { view } = useVault();
  const { id, doc } = record;
  const isVoid = doc.status === '已作废';
  const copies = doc.copies ?? 1;
  const final = useFinalPdf({ id, pdfHash: doc.pdfHash });
  const print = useFinalPrint(final, { id, copies, isVoid });
  const inConflict = useOpenConflicts().some((conflict) => conflict.doc.recordId === id);
  const back = paperPlace(view, doc);
  useHotKey('escape', () => void navigate(back.to));
  return (
    <PageFrame
      fill
      title={[doc.title, numberText(doc)].filter(Boolean).join(' ')}
      lead={
        <>
          {[back.title, doc.datedOn, doc.status].filter(Boolean).join(' · ')}
          <RecordStanding id={id} />
        </>
      }
      actions={
        <>
          <MonthlyTableButton record={record} />
          <PaperWordButton record={record} />
          {isVoid ? null : (
            <AmendButtons by={['更正']} amendsId={id} caseId={doc.caseId} agreementId={doc.agreementId} />
          )}
          <Button onClick={() => void navigate(back.to)}>{back.word}</Button>
        </>
      }
    >
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 560px' },
          gap: 3,
        }}
      >
        <Box sx={{ overflow: 'auto', minHeight: 0, pr: 1 }}>
          {doc.pdfHash ? <FinalNotice final={final} /> : null}
          <AmendedBy id={id} amendsId={doc.amendsId} />
          {inConflict ? (
            <Notice tone="bad">{problemSentence({ code: 'conflict-open', path: '', severity: 'error' })}</Notice>
          ) : null}
          {isVoid ? <Notice tone="care">已作废：{doc.voidReason ?? ''}。编号留在登记里，不再使用。</Notice> : null}
          {isProvisional(doc.no) && doc.series ? (
            <Notice tone="plain">
              {doc.finalNo
                ? `定稿时用的是临时编号 ${doc.no ?? ''}，纸上就是它。正式编号 ${doc.finalNo} 已登记。`
                : `这份文书用的是临时编号 ${doc.no ?? ''}。连上县里后自动补正式编号，纸上的不用改。`}
            </Notice>
          ) : null}
          {doc.pdfHash ? (
            <FinalPrintSheet
              of={{ kind: 'paper', id, form: doc.form, title: doc.title }}
              print={print}
              copies={copies}
              stopped={inConflict}
            />
          ) : null}
          {isVoid ? null : <SignedPagesSheet record={record} final={final} />}
          <AttachmentSheet ofKind="paper" ofId={id} />
          {isVoid ? null : (
            <Sheet title="作废" note="写错了又没有签字的，作废重做；已经签字的，另出更正。">
              <VoidPaper record={record} />
            </Sheet>
          )}
        </Box>
        <PreviewPane
          made={print.made ?? final.made}
          busy={final.at === 'reading' || print.busy}
          trouble={[]}
          width={520}
        />
      </Box>
    </PageFrame>
  );
};
