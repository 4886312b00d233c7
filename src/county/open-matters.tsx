import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { wanYuan } from '../../domain/wan-yuan.ts';
import type { CountyOffice } from '../../protocol/county.ts';
import { LevelChip } from '../ui/level-chip.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { INK } from '../ui/theme.ts';
import { Bar } from './bar.tsx';
import { openByLevel, openByType } from './sum-open.ts';

const LEVEL_COLOURS: Readonly<Record<number, string>> = {
  5: INK.red,
  4: INK.orange,
  3: INK.amber,
  2: INK.action,
  1: INK.green,
};

/** Open matters of the whole county, by level and by type. */
export const OpenMatters = ({ offices }: { readonly offices: readonly CountyOffice[] }) => {
  const levels = openByLevel(offices);
  const types = openByType(offices);
  const mostAtLevel = Math.max(0, ...levels.map(({ matters }) => matters));
  const mostOfType = Math.max(0, ...types.map(({ matters }) => matters));
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        columnGap: 3,
        '@media print': { display: 'block' },
      }}
    >
      <Sheet title="未结事项：按等级">
        <Table aria-label="未结事项，按等级">
          <TableHead>
            <TableRow>
              <TableCell>等级</TableCell>
              <TableCell align="right">件</TableCell>
              <TableCell component="td" />
            </TableRow>
          </TableHead>
          <TableBody>
            {levels.map(({ level, matters }) => (
              <TableRow key={level ?? 0}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  <LevelChip level={level ?? undefined} />
                </TableCell>
                <TableCell align="right">{matters}</TableCell>
                <TableCell sx={{ width: '60%' }}>
                  <Bar value={matters} of={mostAtLevel} colour={LEVEL_COLOURS[level ?? 0] ?? INK.faint} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Sheet>
      <Sheet title="未结事项：按类型">
        <Table aria-label="未结事项，按类型">
          <TableHead>
            <TableRow>
              <TableCell>纠纷类型</TableCell>
              <TableCell align="right">件</TableCell>
              <TableCell component="td" />
              <TableCell align="right">人数</TableCell>
              <TableCell align="right">金额（万元）</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {types.map(({ type, matters, people, amountFen }) => (
              <TableRow key={type}>
                <TableCell component="th" scope="row">
                  {type}
                </TableCell>
                <TableCell align="right">{matters}</TableCell>
                <TableCell sx={{ width: '30%' }}>
                  <Bar value={matters} of={mostOfType} colour={INK.action} />
                </TableCell>
                <TableCell align="right">{people}</TableCell>
                <TableCell align="right">{wanYuan(amountFen)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Sheet>
    </Box>
  );
};
