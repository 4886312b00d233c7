import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { checkDossier } from '../../../domain/dossier/check-dossier.ts';
import { dossierOrder } from '../../../domain/dossier/dossier-order.ts';
import { numberText } from '../../../domain/number-text.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { MissingRecord } from '../../forms/missing-record.tsx';
import { useCalendar } from '../../forms/use-calendar.ts';
import { PreviewPane } from '../../printing/preview-pane.tsx';
import { PrintSheet } from '../../printing/print-sheet.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecord, useRecords, useVault } from '../../vault/vault-context.ts';
import { ContentsList } from './contents-list.tsx';
import { FindingList } from './finding-list.tsx';
import { gatherDossier } from './gather-dossier.ts';
import { MakeSheet } from './make-sheet.tsx';
import { useDossier } from './use-dossier.ts';

const useDossierRecords = (matter: LedgerRecord<'case'>) => {
  const { view } = useVault();
  const today = useToday();
  const calendar = useCalendar();
  const lists = [useRecords('paper'), useRecords('agreement'), useRecords('attachment')];
  const more = [useRecords('payment'), useRecords('followUp')];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is gathered is read from these lists, through the view
  return useMemo(
    () => gatherDossier(view, matter, { today, calendar }),
    [view, matter, today, calendar, ...lists, ...more],
  );
};

const Dossier = ({ record }: { record: LedgerRecord<'case'> }) => {
  const navigate = useNavigate();
  const records = useDossierRecords(record);
  const findings = useMemo(() => checkDossier(records), [records]);
  const items = useMemo(() => dossierOrder(records), [records]);
  const { state, start, cancel, ready } = useDossier(records);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const made = state.at === 'made' ? state.dossier.made : null;
  const back = () => void navigate(`/cases/${record.id}`);
  useHotKey('escape', back);
  return (
    <PageFrame
      fill
      title="卷宗"
      lead={`${record.doc.title} · ${numberText(record.doc) || '未编卷号'}`}
      actions={<Button onClick={back}>回案件</Button>}
    >
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 560px' },
        }}
      >
        <Box sx={{ overflow: 'auto', minHeight: 0, pr: 1 }}>
          <Sheet
            title="打印前核对"
            note={findings.length > 0 ? `${findings.length} 处，其中要补正 ${errors} 处` : undefined}
          >
            {findings.length === 0 ? (
              <Notice tone="good">没有发现问题。</Notice>
            ) : (
              <FindingList findings={findings} caseId={record.id} />
            )}
          </Sheet>
          <Sheet title="卷内文书" note={`${items.length} 件；草稿和作废的不装进去`}>
            <ContentsList items={items} />
          </Sheet>
          <MakeSheet state={state} ready={ready} errors={errors} start={() => void start()} cancel={cancel} />
          <PrintSheet
            of={{ kind: 'case', id: record.id, form: 'D00', title: `卷宗 ${record.doc.title}` }}
            made={made}
            busy={state.at === 'making'}
          />
        </Box>
        <PreviewPane made={made} busy={state.at === 'making'} trouble={[]} width={520} />
      </Box>
    </PageFrame>
  );
};

/** The dossier of a case: reviewed, put together in one press, looked at, printed. */
export const DossierPage = () => {
  const { id } = useParams();
  const record = useRecord('case', id);
  return record ? (
    <Dossier key={record.id} record={record} />
  ) : (
    <PageFrame title="卷宗">
      <MissingRecord id={id}>没有找到这件案件。它可能还没有同步到本机，或已并入别的案件。</MissingRecord>
    </PageFrame>
  );
};
