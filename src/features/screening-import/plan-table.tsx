import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { PlannedRow } from '../../../domain/import/plan-clue-import.ts';
import { PlanRow } from './plan-row.tsx';

const PER_PAGE = 50;
const HEADS = [
  '导入',
  '行',
  '排查时间',
  '发生地点',
  '当事人',
  '纠纷类型',
  '人数',
  '金额（元）',
  '等级',
  '状态',
] as const;
const RIGHT: ReadonlySet<string> = new Set(['人数', '金额（元）']);

const isDoubtful = ({ doubts }: PlannedRow) => doubts.some(({ weight }) => weight === 'doubt');

type PlanTableProps = {
  readonly rows: readonly PlannedRow[];
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
};

/** The dry run: every row of the file, fifty at a time; `left` are the rows that the clerk took out. */
export const PlanTable = ({ rows, left, onLeft }: PlanTableProps) => {
  const [onlyDoubtful, setOnlyDoubtful] = useState(true);
  const [notes, setNotes] = useState(false);
  const [page, setPage] = useState(0);
  const shown = rows.filter((row) => (onlyDoubtful ? isDoubtful(row) : true));
  const last = Math.max(0, Math.ceil(shown.length / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const take = (rowNo: number, taken: boolean) => {
    const next = new Set(left);
    if (taken) next.delete(rowNo);
    else next.add(rowNo);
    onLeft(next);
  };
  return (
    <Box>
      <FormControlLabel
        control={<Checkbox checked={onlyDoubtful} onChange={(event) => setOnlyDoubtful(event.target.checked)} />}
        label={`只看有疑问的（${rows.filter(isDoubtful).length} 行）`}
      />
      <FormControlLabel
        control={<Checkbox checked={notes} onChange={(event) => setNotes(event.target.checked)} />}
        label="也列出只是写法不同的格"
      />
      <Box sx={{ overflowX: 'auto' }} role="region" aria-label="导入预览" tabIndex={0}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {HEADS.map((head) => (
                <TableCell key={head} align={RIGHT.has(head) ? 'right' : 'left'} sx={{ whiteSpace: 'nowrap' }}>
                  {head}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((row) => (
              <PlanRow
                key={row.rowNo}
                row={row}
                notes={notes}
                taken={!left.has(row.rowNo)}
                onTaken={(taken) => take(row.rowNo, taken)}
              />
            ))}
          </TableBody>
        </Table>
      </Box>
      {last > 0 ? (
        <TablePagination
          component="div"
          count={shown.length}
          page={at}
          onPageChange={(_, next) => setPage(next)}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[PER_PAGE]}
        />
      ) : null}
    </Box>
  );
};
