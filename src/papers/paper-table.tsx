import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useNavigate } from 'react-router';
import { INK } from '../ui/theme.ts';
import type { PaperRowOfSheet } from './paper-rows.ts';

const STATUS_LOOK: Readonly<Record<string, { readonly mark: string; readonly colour: string }>> = {
  未制作: { mark: '○', colour: INK.orange },
  草稿: { mark: '!', colour: INK.amber },
  已作废: { mark: '✕', colour: INK.faint },
};
const DONE = { mark: '✓', colour: INK.green };

/** The documents of one record, line by line, each with its one button. */
export const PaperTable = ({ rows }: { readonly rows: readonly PaperRowOfSheet[] }) => {
  const navigate = useNavigate();
  return (
    <Table size="small" aria-label="文书" sx={{ '& td, & th': { py: 0.5 } }}>
      <TableHead>
        <TableRow>
          {['文书', '状态', '日期', '编号', '操作'].map((head) => (
            <TableCell key={head}>{head}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, title, status, day, no, isMissing, to }) => {
          const { mark, colour } = STATUS_LOOK[status] ?? DONE;
          const word = isMissing ? '制作' : '打开';
          return (
            <TableRow key={key}>
              <TableCell>{title}</TableCell>
              <TableCell sx={{ color: colour, fontWeight: 700, whiteSpace: 'nowrap' }}>
                <span aria-hidden>{mark} </span>
                {status}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{day}</TableCell>
              <TableCell>{no}</TableCell>
              <TableCell align="right">
                <Button
                  size="small"
                  variant="outlined"
                  sx={{ minHeight: 32, py: 0 }}
                  aria-label={`${word} ${title}`}
                  onClick={() => void navigate(to)}
                >
                  {word}
                </Button>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
};
