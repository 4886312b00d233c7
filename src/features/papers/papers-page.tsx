import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStandingColumn } from '../../forms/use-standing-column.ts';
import { BatchButton } from '../../papers/batch/batch-button.tsx';
import { BlankFormsDialog } from '../../papers/blank-forms-dialog.tsx';
import { paperPlace } from '../../papers/paper-place.ts';
import { useForms } from '../../papers/use-forms.ts';
import { TableButton } from '../../printing/table-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LedgerPage, type LedgerShow } from '../../ui/ledger-page.tsx';
import { useRecords, useVault } from '../../vault/vault-context.ts';
import { paperTable } from '../../workbook/tables/paper-table.ts';
import { OfficePaperDialog } from './office-paper-dialog.tsx';
import { PAPER_COLUMNS, type PaperLedgerRow, paperSearchText } from './paper-columns.ts';

const SHOWS: readonly LedgerShow<PaperLedgerRow>[] = [
  { word: '没定稿', keeps: ({ record }) => record.doc.status === '草稿' },
  { word: '已定稿', keeps: ({ record }) => record.doc.status === '已定稿' },
  { word: '全部', keeps: () => true },
];

const newestFirst = ({ record: a }: PaperLedgerRow, { record: b }: PaperLedgerRow): number =>
  a.doc.datedOn < b.doc.datedOn ? 1 : a.doc.datedOn > b.doc.datedOn ? -1 : a.id < b.id ? 1 : -1;

/** 文书: every paper of the office, 公文 and blank forms. */
export const PapersPage = () => {
  const { view } = useVault();
  const navigate = useNavigate();
  const forms = useForms();
  const [open, setOpen] = useState<'office' | 'blanks' | null>(null);
  const papers = useRecords('paper');
  const [cases, agreements, clues] = [useRecords('case'), useRecords('agreement'), useRecords('clue')];
  const { column, stirredBy } = useStandingColumn<PaperLedgerRow>(({ record }) => record.id);
  const columns = useMemo(() => [...PAPER_COLUMNS, column], [column]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a paper is about is read from these lists, through the view
  const rows = useMemo(
    () => papers.map((record): PaperLedgerRow => ({ record, about: paperPlace(view, record.doc).title })),
    [papers, view, cases, agreements, clues],
  );
  return (
    <>
      <LedgerPage
        name="papers"
        title="文书"
        lead="本所的全部文书。案件、协议、排查事项的文书在它们自己的页面上制作，公文在这里制作。"
        add={{ word: '制作公文', go: () => setOpen('office') }}
        actions={
          <Button variant="outlined" disabled={!forms} onClick={() => setOpen('blanks')}>
            空白表格
          </Button>
        }
        shows={SHOWS}
        rows={rows}
        newestFirst={newestFirst}
        columns={columns}
        stirredBy={stirredBy}
        choosable
        tools={(shown) => (
          <>
            <BatchButton all={papers} chosen={shown.chosen.map(({ record }) => record)} />
            <TableButton rows={shown} kind="paper" table={paperTable} />
          </>
        )}
        searchHint="搜名称、编号、内容…(Ctrl+F)"
        searchText={paperSearchText}
        rowId={({ record }) => record.id}
        onOpen={({ record }) => void navigate(`/papers/${record.id}`)}
        empty={(nothingAtAll) => (
          <EmptyState action={<Button onClick={() => void navigate('/cases')}>去调解台账</Button>}>
            {nothingAtAll ? '还没有文书。打开一件调解案件，在「文书」里制作。' : '这里没有文书。按「全部」看所有记录。'}
          </EmptyState>
        )}
      />
      {open === 'office' && forms ? <OfficePaperDialog forms={forms} onClose={() => setOpen(null)} /> : null}
      {open === 'blanks' && forms ? <BlankFormsDialog forms={forms} onClose={() => setOpen(null)} /> : null}
    </>
  );
};
