import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useStandingColumn } from '../../forms/use-standing-column.ts';
import { TableButton } from '../../printing/table-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LedgerPage, type LedgerShow } from '../../ui/ledger-page.tsx';
import { useRecords } from '../../vault/vault-context.ts';
import { mediationTable } from '../../workbook/tables/mediation-table.ts';
import { CASE_COLUMNS, type CaseRow, caseSearchText } from './case-columns.ts';

const SHOWS: readonly LedgerShow<CaseRow>[] = [
  { word: '在办', keeps: ({ doc }) => doc.status !== '已结案' && doc.status !== '已终止' },
  { word: '履行中', keeps: ({ doc }) => doc.status === '履行中' },
  { word: '全部', keeps: () => true },
];

const newestFirst = (a: CaseRow, b: CaseRow): number =>
  a.doc.acceptedOn < b.doc.acceptedOn ? 1 : a.doc.acceptedOn > b.doc.acceptedOn ? -1 : a.id < b.id ? 1 : -1;

/** 调解台账: every mediation case of the office. */
export const MediationPage = () => {
  const cases = useRecords('case');
  const navigate = useNavigate();
  const { column, stirredBy } = useStandingColumn<CaseRow>(({ id }) => id);
  const columns = useMemo(() => [...CASE_COLUMNS, column], [column]);
  return (
    <LedgerPage
      name="cases"
      title="调解台账"
      lead="本所受理的调解案件。欠薪案件可以直接起草还款协议，当事人和金额不用再填一遍。"
      add={{ word: '新增调解案件', go: () => void navigate('/cases/new') }}
      shows={SHOWS}
      rows={cases}
      newestFirst={newestFirst}
      columns={columns}
      stirredBy={stirredBy}
      tools={(shown) => <TableButton rows={shown} kind="case" table={mediationTable} />}
      searchHint="搜姓名、案件名称、卷号…(Ctrl+F)"
      searchText={caseSearchText}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate(`/cases/${row.id}`)}
      empty={(nothingAtAll) => (
        <EmptyState action={<Button onClick={() => void navigate('/clues')}>去排查台账</Button>}>
          {nothingAtAll
            ? '还没有调解案件。可以从一条排查事项开，也可以直接新增。'
            : '这里没有案件。按「全部」看所有记录。'}
        </EmptyState>
      )}
    />
  );
};
