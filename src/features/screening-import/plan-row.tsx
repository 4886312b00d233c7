import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { formatFen } from '../../../domain/format-fen.ts';
import type { PlannedRow } from '../../../domain/import/plan-clue-import.ts';
import type { ClueDoc } from '../../../domain/kinds/clue.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { DoubtLines } from './doubt-lines.tsx';

const partyNames = (doc: ClueDoc): string =>
  Object.values(doc.parties ?? {})
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name)
    .join('、');

type PlanRowProps = {
  readonly row: PlannedRow;
  readonly notes: boolean;
  readonly taken: boolean;
  readonly onTaken: (taken: boolean) => void;
};

/** One row of the file: the matter as it will be written, and under it what is doubtful. */
export const PlanRow = ({ row, notes, taken, onTaken }: PlanRowProps) => {
  const { doc, rowNo } = row;
  if (!doc) return <SkippedRow row={row} />;
  const doubts = row.doubts.filter(({ weight }) => notes || weight === 'doubt');
  return (
    <>
      <TableRow sx={doubts.length > 0 ? { '& td': { borderBottom: 0 } } : {}}>
        <TableCell padding="checkbox">
          <Checkbox
            checked={taken}
            onChange={(event) => onTaken(event.target.checked)}
            slotProps={{ input: { 'aria-label': `导入第 ${rowNo} 行` } }}
          />
        </TableCell>
        <TableCell>{rowNo}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{doc.foundOn}</TableCell>
        <TableCell>{doc.place}</TableCell>
        <TableCell>{partyNames(doc)}</TableCell>
        <TableCell>{doc.type}</TableCell>
        <TableCell align="right">{doc.people ?? ''}</TableCell>
        <TableCell align="right">{doc.amountFen === undefined ? '' : formatFen(doc.amountFen)}</TableCell>
        <TableCell>
          <LevelChip level={doc.level} />
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{doc.status}</TableCell>
      </TableRow>
      {doubts.length > 0 ? (
        <TableRow>
          <TableCell />
          <TableCell colSpan={9} sx={{ pt: '0 !important' }}>
            <DoubtLines doubts={doubts} />
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
};

const SkippedRow = ({ row }: { readonly row: PlannedRow }) => (
  <TableRow>
    <TableCell />
    <TableCell>{row.rowNo}</TableCell>
    <TableCell colSpan={8} sx={{ color: 'text.secondary' }}>
      {problemSentence({ code: row.skip ?? 'row-blank', path: '', severity: 'warning' })}
    </TableCell>
  </TableRow>
);
