import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { OperationPage } from '../../protocol/operations.ts';

type OperationRowsProps = {
  readonly title: string;
  readonly none: string;
  readonly answer: OperationPage;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

const isFigure = (text: string): boolean => /^\d+$/u.test(text);
const CODE = /^[0-9a-f-]{30,}$/u;

/** A record's code is long and says nothing to a person: its end is enough to tell two apart; the whole is in the file. */
const shown = (text: string): string => (CODE.test(text) ? `…${text.slice(-8)}` : text);

/** The rows of one page, with the way to the next. */
export const OperationRows = ({ title, none, answer, page, onPage }: OperationRowsProps) => {
  const { columns, rows, total, pageSize } = answer;
  if (total === 0) return <Box sx={{ py: 4 }}>{none}</Box>;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={`${title}，表格`}>
        <Table aria-label={title}>
          <TableHead>
            <TableRow>
              {columns.map((column, at) => (
                <TableCell
                  key={column}
                  align={isFigure(rows[0]?.[at] ?? '') ? 'right' : 'left'}
                  sx={{ whiteSpace: 'nowrap' }}
                >
                  {column}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of one page, replaced as a whole
              <TableRow key={at}>
                {row.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is the column
                  <TableCell key={column} align={isFigure(text) ? 'right' : 'left'}>
                    {shown(text)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
        <Box role="status">
          共 {total} 条，第 {page} 页，共 {pages} 页
        </Box>
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
          上一页
        </Button>
        <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
          下一页
        </Button>
      </Box>
    </>
  );
};
