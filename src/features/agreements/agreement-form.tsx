import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { agreementFromCase } from '../../../domain/agreement-from-case.ts';
import { checkChange } from '../../../domain/check-change.ts';
import { checkParties } from '../../../domain/check-parties.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { AttachmentSheet } from '../../attachments/ui/attachment-sheet.tsx';
import { FieldGrid } from '../../forms/field-grid.tsx';
import { FormNews } from '../../forms/form-news.tsx';
import { allPartyDefs, PartyFields } from '../../forms/party-fields.tsx';
import { RecordFormProvider } from '../../forms/record-form-provider.tsx';
import { RecordStanding } from '../../forms/record-standing.tsx';
import { SaveBar } from '../../forms/save-bar.tsx';
import { useCodes } from '../../forms/use-codes.ts';
import { useRecordForm } from '../../forms/use-record-form.ts';
import { GlyphSheet } from '../../glyphs/glyph-sheet.tsx';
import { missingGlyphs } from '../../glyphs/missing-glyphs.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { factDefs, signingDefs, VALUE_DEFS } from './agreement-defs.ts';
import { AgreementWordButton } from './agreement-word-button.tsx';
import { ClauseSheet } from './clause-sheet.tsx';
import { FinalisePanel } from './finalise-panel.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { useAgreementPdf } from './use-agreement-pdf.ts';
import { WageSheet } from './wage-sheet.tsx';

type AgreementFormProps = {
  readonly record: LedgerRecord<'agreement'> | undefined;
  readonly source: LedgerRecord<'case'>;
};

const payerOf = (doc: AgreementDoc): string =>
  partiesInOrder(doc.parties).find(({ role }) => role === '被申请人')?.name ?? '';

/** The editor of a draft: form on the left, the very pages on the right. */
export const AgreementForm = ({ record, source }: AgreementFormProps) => {
  const vault = useVault();
  const navigate = useNavigate();
  const codes = useCodes();
  const today = useToday();
  const { user, view } = vault;
  const { office } = vault.identity;
  const start = useMemo((): Doc => {
    const { clueId, projectId, employerId } = source.doc;
    const clue = clueId ? view.get('clue', clueId) : undefined;
    const project = projectId ? view.get('project', projectId) : undefined;
    const employer = employerId ? view.get('employer', employerId) : undefined;
    return agreementFromCase(source, { clue, project, employer, today, office, user }) as Doc;
  }, [office, source, today, user, view]);
  const before = (record?.doc as Doc | undefined) ?? null;
  const form = useRecordForm({
    kind: 'agreement',
    recordId: record?.id ?? null,
    draftName: `new-from-${source.id}`,
    start,
    defsOf: (typed) => [...factDefs, ...signingDefs(codes), ...allPartyDefs(typed), ...VALUE_DEFS],
    check: (doc) => [
      ...checkChange({
        kind: 'agreement',
        before,
        after: doc,
        userId: user.id,
        role: user.role,
        openConflictPaths: [],
        today,
      }),
      ...checkParties((doc as unknown as AgreementDoc).parties, today),
    ],
  });
  const text = JSON.stringify(form.reading.doc);
  const agreement = useMemo(() => JSON.parse(text) as AgreementDoc, [text]);
  const pdf = useAgreementPdf(agreement);
  const [withPreview, setWithPreview] = useState(true);
  useHotKey('escape', () => void navigate('/agreements'));
  return (
    <RecordFormProvider record={form}>
      <PageFrame
        fill
        title="还款协议"
        lead={
          <>
            {`${source.doc.title} · ${record ? '草稿' : '新起草'}`}
            {record ? <RecordStanding id={record.id} /> : null}
            。当事人和案情由案件带来，工资清单、分期计划填好后定稿打印。
          </>
        }
        actions={
          <>
            {record ? <AgreementWordButton record={record} /> : null}
            <Button onClick={() => setWithPreview(!withPreview)}>{withPreview ? '收起预览' : '打开预览'}</Button>
            <Button onClick={() => void navigate(`/cases/${source.id}`)}>返回案件</Button>
          </>
        }
      >
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', lg: withPreview ? 'minmax(0, 1fr) 440px' : '1fr' },
            gap: 3,
          }}
        >
          <Box sx={{ overflow: 'auto', minHeight: 0, pr: 1 }}>
            <FormNews record={form} />
            <Sheet title="当事人">
              <PartyFields newId={vault.newId} />
            </Sheet>
            <Sheet title="欠薪事实">
              <FieldGrid defs={factDefs} />
            </Sheet>
            <WageSheet />
            <PlanSheet payer={payerOf(agreement)} />
            <ClauseSheet />
            <Sheet title="签署">
              <FieldGrid defs={signingDefs(codes)} />
            </Sheet>
            <AttachmentSheet ofKind="agreement" ofId={record?.id} />
            <GlyphSheet missing={missingGlyphs(pdf.problems)} text={text} />
            <FinalisePanel
              record={record}
              agreement={agreement}
              dirty={form.form.formState.isDirty || !record}
              onPaper={pdf.problems}
            />
            <SaveBar record={form} onSaved={() => void navigate(`/agreements/${form.recordId}`, { replace: true })} />
          </Box>
          {withPreview ? <PreviewPane made={pdf.made} busy={pdf.busy} trouble={pdf.trouble} width={400} /> : null}
        </Box>
      </PageFrame>
    </RecordFormProvider>
  );
};
