import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LedgerRecord } from '../../domain/record.ts';
import { exactTime } from '../ui/relative-time.ts';
import { useVault } from '../vault/vault-context.ts';
import { jobAuthor, jobResult } from './print-job-words.ts';

/** Short heads are not broken. */
const KEPT = { whiteSpace: 'nowrap' } as const;

/** Rows of the register, one for each handing to a printer. */
export const PrintLogRows = ({ jobs }: { readonly jobs: readonly LedgerRecord<'printJob'>[] }) => {
  const vault = useVault();
  return (
    <Table aria-label="打印登记" size="small">
      <TableHead>
        <TableRow>
          <TableCell>时间</TableCell>
          <TableCell sx={KEPT}>打印人</TableCell>
          <TableCell>文书</TableCell>
          <TableCell sx={KEPT}>打印机</TableCell>
          <TableCell align="right" sx={KEPT}>
            份数
          </TableCell>
          <TableCell sx={KEPT}>单双面</TableCell>
          <TableCell>结果</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {jobs.map(({ id, doc }) => (
          <TableRow key={id}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{exactTime(doc.at).slice(0, -3)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{jobAuthor(vault, doc)}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{doc.title}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 120 }}>{doc.printer ?? '在打印窗口里选的'}</TableCell>
            <TableCell align="right">{doc.printer === undefined ? '—' : doc.copies}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{doc.printer === undefined ? '—' : doc.duplex}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {doc.isCopy ? '副本 · ' : ''}
              {jobResult(doc)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
