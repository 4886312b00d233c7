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
import { PaperSheet } from '../../papers/paper-sheet.tsx';
import { SignedPagesSheet } from '../../papers/signed-pages/signed-pages-sheet.tsx';
import { useFinalPdf } from '../../papers/use-final-pdf.ts';
import { useFinalPrint } from '../../papers/use-final-print.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useOpenConflicts } from '../../vault/use-open-conflicts.ts';
import { AgreementWordButton } from './agreement-word-button.tsx';
import { PaymentSheet } from './payment-sheet.tsx';
import { RecordPreview } from './record-preview.tsx';
import { SigningSheet } from './signing-sheet.tsx';

/** A final agreement: printed, signed, paid; its text no longer changes. */
export const SealedAgreement = ({ record }: { record: LedgerRecord<'agreement'> }) => {
  const navigate = useNavigate();
  const { doc } = record;
  const final = useFinalPdf({ id: record.id, pdfHash: doc.pdfHash });
  const copies = doc.copies ?? 1;
  const print = useFinalPrint(final, { id: record.id, copies, isVoid: doc.status === '已作废' });
  const inConflict = useOpenConflicts().some((conflict) => conflict.doc.recordId === record.id);
  useHotKey('escape', () => void navigate('/agreements'));
  return (
    <PageFrame
      fill
      title={numberText(doc) || '还款协议'}
      lead={
        <>
          {`${doc.title} · ${doc.status}`}
          <RecordStanding id={record.id} />
        </>
      }
      actions={
        <>
          <AgreementWordButton record={record} />
          {doc.status === '已作废' ? null : (
            <AmendButtons by={['补充协议', '更正']} amendsId={record.id} caseId={doc.caseId} agreementId={record.id} />
          )}
          <Button onClick={() => void navigate(`/cases/${doc.caseId}`)}>看案件</Button>
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
          <FinalNotice final={final} />
          <AmendedBy id={record.id} />
          {isProvisional(doc.no) ? (
            <Notice tone="plain">
              {doc.finalNo
                ? `定稿时用的是临时编号 ${doc.no ?? ''}，签字的纸上就是它。正式编号 ${doc.finalNo} 已登记，往后报送、归档写正式编号。`
                : `这份协议用的是临时编号 ${doc.no ?? ''}。连上县里后自动补正式编号，纸上的不用改。`}
            </Notice>
          ) : null}
          {inConflict ? (
            <Notice tone="bad">{problemSentence({ code: 'conflict-open', path: '', severity: 'error' })}</Notice>
          ) : null}
          {final.at === 'never-stored' ? null : (
            <FinalPrintSheet
              of={{ kind: 'agreement', id: record.id, form: 'D09', title: `${numberText(doc)} ${doc.title}`.trim() }}
              print={print}
              copies={copies}
              stopped={inConflict}
              afterwards="签字、按指印、盖章后登记签署日期。"
            />
          )}
          <SigningSheet record={record} />
          {doc.status === '已作废' || final.at === 'never-stored' ? null : (
            <SignedPagesSheet record={record} final={final} />
          )}
          <AttachmentSheet ofKind="agreement" ofId={record.id} />
          <PaperSheet of={{ kind: 'agreement', id: record.id }} />
          {doc.status === '已签署' || doc.status === '履行中' || doc.status === '履行完毕' ? (
            <PaymentSheet record={record} />
          ) : null}
        </Box>
        {final.at === 'never-stored' ? (
          <RecordPreview agreement={doc} />
        ) : (
          <PreviewPane
            made={print.made ?? final.made}
            busy={final.at === 'reading' || print.busy}
            trouble={[]}
            width={520}
          />
        )}
      </Box>
    </PageFrame>
  );
};
