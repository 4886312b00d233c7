import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { caseFromClue } from '../../../domain/case-from-clue.ts';
import type { CaseDoc } from '../../../domain/kinds/case.ts';
import { numberText } from '../../../domain/number-text.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { statusMayGo } from '../../../domain/status-tables.ts';
import { takeNewProgress } from '../../../domain/take-new-progress.ts';
import { withValueAt } from '../../../domain/with-value-at.ts';
import { AttachmentSheet } from '../../attachments/ui/attachment-sheet.tsx';
import { FieldGrid } from '../../forms/field-grid.tsx';
import { FormNews } from '../../forms/form-news.tsx';
import { allPartyDefs, PartyFields } from '../../forms/party-fields.tsx';
import { NEW_PROGRESS, ProgressSheet } from '../../forms/progress-sheet.tsx';
import { RecordFormProvider } from '../../forms/record-form-provider.tsx';
import { RecordStanding } from '../../forms/record-standing.tsx';
import { SaveBar } from '../../forms/save-bar.tsx';
import { useCodes } from '../../forms/use-codes.ts';
import { useRecordForm } from '../../forms/use-record-form.ts';
import { PaperSheet } from '../../papers/paper-sheet.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import type { RecordEdit } from '../../vault/open-vault.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { caseBasics, caseHandling } from './case-defs.ts';
import { CaseLinks } from './case-links.tsx';
import { CaseNumber } from './case-number.tsx';
import { checkCaseForm } from './check-case-form.ts';

type CaseFormProps = {
  readonly record: LedgerRecord<'case'> | undefined;
  readonly clue: LedgerRecord<'clue'> | undefined;
};

/** The clue learns of its case in the same save. */
const clueEdit = (clue: LedgerRecord<'clue'>, caseId: string): RecordEdit => {
  const was = clue.doc as Doc;
  const linked = withValueAt(was, 'caseId', caseId);
  const now = statusMayGo('clue', clue.doc.status, '化解中') ? withValueAt(linked, 'status', '化解中') : linked;
  return { recordId: clue.id, kind: 'clue', was, now };
};

/** The form of a mediation case. */
export const CaseForm = ({ record, clue }: CaseFormProps) => {
  const vault = useVault();
  const navigate = useNavigate();
  const codes = useCodes();
  const today = useToday();
  const { office } = vault.identity;
  const { user } = vault;
  const start = useMemo((): Doc => {
    if (clue) return caseFromClue(clue, { today, office, user }) as Doc;
    return {
      title: '',
      acceptedOn: today,
      source: '依申请调解',
      type: '',
      parties: {},
      brief: '',
      status: '已受理',
      mediator: user.name,
      committee: office.committee,
      committeeKind: office.committeeKind,
    };
  }, [clue, office, today, user]);
  const before = (record?.doc as Doc | undefined) ?? null;
  const status = record?.doc.status ?? '已受理';
  const form = useRecordForm({
    kind: 'case',
    recordId: record?.id ?? null,
    draftName: record || !clue ? undefined : `new-from-${clue.id}`,
    start,
    quiet: ['no', 'finalNo'],
    defsOf: (typed) => [...caseBasics(codes), ...caseHandling(codes, status), ...allPartyDefs(typed), NEW_PROGRESS],
    check: (doc) => checkCaseForm(before, doc, user, today),
    complete: (doc) =>
      takeNewProgress(doc, {
        id: vault.newId(),
        order: Object.keys((doc as CaseDoc).progress ?? {}).length + 1,
        at: vault.now().toISOString(),
        by: user.name,
      }),
    alsoSave: (caseId) => (clue && clue.doc.caseId !== caseId ? [clueEdit(clue, caseId)] : []),
  });
  useHotKey('escape', () => void navigate('/cases'));
  return (
    <RecordFormProvider record={form}>
      <PageFrame
        title={record ? record.doc.title : '新增调解案件'}
        lead={
          record ? (
            <>
              {`${numberText(record.doc) || '未编卷号'} · ${record.doc.status}`}
              <RecordStanding id={record.id} />
            </>
          ) : clue ? (
            '由排查事项开出：当事人、金额和经过已带过来，核对后保存。带 * 的必填。'
          ) : (
            '带 * 的必填。'
          )
        }
        actions={<Button onClick={() => void navigate('/cases')}>返回台账</Button>}
      >
        <FormNews record={form} />
        {record ? <CaseLinks record={record} /> : null}
        {record ? <CaseNumber record={record} /> : null}
        <Sheet title="受理">
          <FieldGrid defs={caseBasics(codes)} />
        </Sheet>
        <Sheet title="当事人">
          <PartyFields newId={vault.newId} />
        </Sheet>
        <Sheet title="办理">
          <FieldGrid defs={caseHandling(codes, status)} />
        </Sheet>
        {record ? <PaperSheet of={{ kind: 'case', id: record.id }} /> : null}
        <AttachmentSheet ofKind="case" ofId={record?.id} />
        <ProgressSheet progress={record?.doc.progress} />
        <SaveBar record={form} onSaved={() => void navigate(`/cases/${form.recordId}`, { replace: true })} />
      </PageFrame>
    </RecordFormProvider>
  );
};
