import type { ColDef } from 'ag-grid-community';
import { formatFen } from '../../../domain/format-fen.ts';
import { partyNames } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { numberColumn, textColumn } from '../../ui/ledger-columns.ts';
import { levelCell } from '../../ui/level-cell.ts';
import { levelWord } from '../../ui/level-looks.ts';

export type ClueRow = LedgerRecord<'clue'>;

/** Columns of the screening ledger (domain reference §3.1), the ones that decide first. */
export const clueColumns = (today: string): readonly ColDef<ClueRow>[] => [
  {
    headerName: '等级',
    colId: '等级',
    width: 96,
    pinned: 'left',
    filter: 'agTextColumnFilter',
    valueGetter: ({ data }) => levelWord(data?.doc.level),
    comparator: (_a, _b, a, b) => (a.data?.doc.level ?? 0) - (b.data?.doc.level ?? 0),
    cellRenderer: ({ data }: { data?: ClueRow }) => levelCell(data?.doc.level),
  },
  textColumn<ClueRow>('发现日期', 122, ({ doc }) => doc.foundOn),
  textColumn<ClueRow>('当事人', 220, ({ doc }) => partyNames(doc.parties)),
  textColumn<ClueRow>('纠纷类型', 150, ({ doc }) => doc.type),
  textColumn<ClueRow>('发生地', 160, ({ doc }) => doc.place),
  numberColumn<ClueRow>('人数', 84, ({ doc }) => doc.people, String),
  numberColumn<ClueRow>(
    '金额（元）',
    132,
    ({ doc }) => doc.amountFen,
    (fen) => formatFen(fen),
  ),
  textColumn<ClueRow>('状态', 116, ({ doc }) => doc.status),
  textColumn<ClueRow>('化解时限', 140, ({ doc }) => doc.dueOn, {
    valueFormatter: ({ value, data }) =>
      value && value < today && data?.doc.status !== '已销号' ? `${value} 已超` : (value ?? ''),
  }),
  textColumn<ClueRow>('包案责任人', 130, ({ doc }) => doc.owner),
  textColumn<ClueRow>('包案领导', 120, ({ doc }) => doc.leader),
  textColumn<ClueRow>('简要情况', 380, ({ doc }) => doc.brief),
  textColumn<ClueRow>('编号', 140, ({ doc }) => doc.no),
];

/** Everything of a clue the search box looks at. */
export const clueSearchText = ({ doc }: ClueRow): string => {
  const people = Object.values(doc.parties ?? {}).map(
    (party) => `${party.name} ${party.idNo ?? ''} ${party.phone ?? ''}`,
  );
  return [
    doc.no,
    doc.foundOn,
    doc.place,
    doc.type,
    doc.brief,
    doc.demand,
    doc.status,
    doc.owner,
    doc.leader,
    levelWord(doc.level),
    doc.remark,
    ...people,
  ].join(' ');
};
