import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useStandingColumn } from '../../forms/use-standing-column.ts';
import { TableButton } from '../../printing/table-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LedgerPage, type LedgerShow } from '../../ui/ledger-page.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';
import { screeningTable } from '../../workbook/tables/screening-table.ts';
import { type ClueRow, clueColumns, clueSearchText } from './clue-columns.ts';

const CLOSED: ReadonlySet<string> = new Set(['已销号', '不属实', '并案', '已移送']);

const SHOWS: readonly LedgerShow<ClueRow>[] = [
  { word: '未办结', keeps: ({ doc }) => !CLOSED.has(doc.status) },
  { word: '红橙', keeps: ({ doc }) => !CLOSED.has(doc.status) && (doc.level ?? 0) >= 4 },
  { word: '全部', keeps: () => true },
];

const newestFirst = (a: ClueRow, b: ClueRow): number =>
  a.doc.foundOn < b.doc.foundOn ? 1 : a.doc.foundOn > b.doc.foundOn ? -1 : a.id < b.id ? 1 : -1;

/** 排查台账: every clue of the office; open first, dangerous ones one press away. */
export const ScreeningPage = () => {
  const clues = useRecords('clue');
  const today = useToday();
  const navigate = useNavigate();
  const { column, stirredBy } = useStandingColumn<ClueRow>(({ id }) => id);
  const columns = useMemo(() => [...clueColumns(today), column], [column, today]);
  const toImport = () => void navigate('/clues/import');
  return (
    <LedgerPage
      name="clues"
      title="排查台账"
      lead="本所排查登记的矛盾纠纷。回车或双击打开；从一条排查事项可以直接开调解案件。"
      add={{ word: '新增排查事项', go: () => void navigate('/clues/new') }}
      actions={
        <Button variant="outlined" onClick={toImport}>
          导入台账
        </Button>
      }
      shows={SHOWS}
      rows={clues}
      newestFirst={newestFirst}
      columns={columns}
      stirredBy={stirredBy}
      tools={(shown) => <TableButton rows={shown} kind="clue" table={screeningTable} />}
      searchHint="搜姓名、证件号、地点、事由…(Ctrl+F)"
      searchText={clueSearchText}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate(`/clues/${row.id}`)}
      empty={(nothingAtAll) => (
        <EmptyState action={<Button onClick={toImport}>导入台账</Button>}>
          {nothingAtAll
            ? '还没有排查事项。可以新增一条，或把现有的 Excel 台账导入进来。'
            : '这里没有事项。按「全部」看所有记录。'}
        </EmptyState>
      )}
    />
  );
};
