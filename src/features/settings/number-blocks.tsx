import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Sheet } from '../../ui/sheet.tsx';
import { useRecords, useVault } from '../../vault/vault-context.ts';

/** The blocks of this laptop, with what is left of each. */
export const NumberBlocks = () => {
  const leases = useVault().leases();
  const uses = useRecords('numberUse');
  const given = new Set(uses.map(({ id }) => id));
  const left = ({ series, year, from, to }: (typeof leases)[number]): number => {
    let free = 0;
    for (let n = from; n <= to; n += 1) if (!given.has(`${series}.${year}.${n}`)) free += 1;
    return free;
  };
  return (
    <Sheet
      title="文书编号"
      note="县里预先分给这台电脑的号段，没有网络也能编号。用到一半，同步会自动补；12 月起先分下一年的。号段用完又没有网络时，用临时编号，连上后补正式编号。"
    >
      {leases.length === 0 ? (
        <Typography>还没有号段。连上网络同步一次就有了；在那以前定稿用临时编号。</Typography>
      ) : (
        <Table aria-label="号段">
          <TableHead>
            <TableRow>
              <TableCell>字号</TableCell>
              <TableCell align="right">年度</TableCell>
              <TableCell align="right">号段</TableCell>
              <TableCell align="right">还剩</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {leases.map((lease) => (
              <TableRow key={lease.id}>
                <TableCell>{lease.series}</TableCell>
                <TableCell align="right">{lease.year}</TableCell>
                <TableCell align="right">
                  {lease.from} 至 {lease.to}
                </TableCell>
                <TableCell align="right">{left(lease)} 个</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Sheet>
  );
};
