import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { checkChange } from '../../../domain/check-change.ts';
import { checkParties } from '../../../domain/check-parties.ts';
import type { ClueDoc } from '../../../domain/kinds/clue.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { takeNewProgress } from '../../../domain/take-new-progress.ts';
import { AttachmentSheet } from '../../attachments/ui/attachment-sheet.tsx';
import { FieldGrid } from '../../forms/field-grid.tsx';
import { FormNews } from '../../forms/form-news.tsx';
import { allPartyDefs, PartyFields } from '../../forms/party-fields.tsx';
import { NEW_PROGRESS, ProgressSheet } from '../../forms/progress-sheet.tsx';
import { RecordFormProvider } from '../../forms/record-form-provider.tsx';
import { RecordStanding } from '../../forms/record-standing.tsx';
import { SaveBar } from '../../forms/save-bar.tsx';
import { typedAt } from '../../forms/typed-path.ts';
import { useCodes } from '../../forms/use-codes.ts';
import { useRecordForm } from '../../forms/use-record-form.ts';
import { PaperSheet } from '../../papers/paper-sheet.tsx';
import { levelWord } from '../../ui/level-looks.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { clueBasics, clueHandling, clueWage } from './clue-defs.ts';
import { completeClue } from './complete-clue.ts';
import { RiskSheet } from './risk-sheet.tsx';
import { RISK_RULES, useClueRisk } from './use-clue-risk.ts';

const WAGE = '拖欠农民工工资';

/** The form of a 排查事项: what was found, how dangerous it is and why, who settles it until when. */
export const ClueForm = ({ record }: { record: LedgerRecord<'clue'> | undefined }) => {
  const vault = useVault();
  const navigate = useNavigate();
  const codes = useCodes();
  const today = useToday();
  const rate = useClueRisk();
  const { user } = vault;
  const before = (record?.doc as Doc | undefined) ?? null;
  const status = record?.doc.status ?? '草稿';
  const start = useMemo(
    (): Doc => ({
      foundOn: today,
      source: '日常排查',
      finder: user.name,
      type: '',
      place: '',
      brief: '',
      parties: {},
      status: '已登记',
    }),
    [today, user],
  );
  const questions = RISK_RULES.questions;
  const form = useRecordForm({
    kind: 'clue',
    recordId: record?.id ?? null,
    start,
    defsOf: (typed) => [
      ...clueBasics(codes),
      ...(typedAt(typed, 'type') === WAGE ? clueWage(codes, questions) : []),
      ...clueHandling(codes, status, ''),
      ...allPartyDefs(typed),
      NEW_PROGRESS,
    ],
    check: (doc) => [
      ...checkChange({
        kind: 'clue',
        before,
        after: doc,
        userId: user.id,
        role: user.role,
        openConflictPaths: [],
        today,
      }),
      ...checkParties((doc as unknown as ClueDoc).parties, today),
    ],
    complete: (doc) => {
      const entry = {
        id: vault.newId(),
        order: Object.keys((doc.progress as object | undefined) ?? {}).length + 1,
        at: vault.now().toISOString(),
        by: user.name,
      };
      return completeClue(takeNewProgress(doc, entry), {
        before,
        risk: rate,
        userId: user.id,
        isDirector: user.role === 'director',
      });
    },
  });
  const risk = rate(form.reading.doc);
  const wage = form.reading.doc.type === WAGE;
  useHotKey('escape', () => void navigate('/clues'));
  const openCase = () =>
    void navigate(record?.doc.caseId ? `/cases/${record.doc.caseId}` : `/cases/new?clue=${record?.id ?? ''}`);
  return (
    <RecordFormProvider record={form}>
      <PageFrame
        title={record ? '排查事项' : '新增排查事项'}
        lead={
          record ? (
            <>
              {`${record.doc.foundOn} ${record.doc.place} · ${record.doc.status}`}
              <RecordStanding id={record.id} />
            </>
          ) : (
            '带 * 的必填。填的同时自动存草稿。'
          )
        }
        actions={
          <>
            <Button onClick={() => void navigate('/clues')}>返回台账</Button>
            {record ? (
              <Button variant={record.doc.caseId ? 'outlined' : 'contained'} onClick={openCase}>
                {record.doc.caseId ? '打开调解案件' : '开调解案件'}
              </Button>
            ) : null}
          </>
        }
      >
        <FormNews record={form} />
        <Sheet title="基本情况">
          <FieldGrid defs={clueBasics(codes)} />
        </Sheet>
        <Sheet title="当事人" note="可以先填知道的，以后再补。">
          <PartyFields newId={vault.newId} />
        </Sheet>
        {wage ? (
          <Sheet title="欠薪情况" note="不清楚的填「未核」，不要猜。">
            <FieldGrid defs={clueWage(codes, questions)} />
          </Sheet>
        ) : null}
        <RiskSheet risk={risk} />
        <Sheet title="处置">
          <FieldGrid defs={clueHandling(codes, status, levelWord(risk.level))} />
        </Sheet>
        {record ? <PaperSheet of={{ kind: 'clue', id: record.id }} /> : null}
        <AttachmentSheet ofKind="clue" ofId={record?.id} />
        <ProgressSheet progress={record?.doc.progress} />
        <SaveBar record={form} onSaved={() => void navigate(`/clues/${form.recordId}`, { replace: true })} />
      </PageFrame>
    </RecordFormProvider>
  );
};
