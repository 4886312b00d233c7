import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { wanYuan } from '../../domain/wan-yuan.ts';
import type { CountyOffice } from '../../protocol/county.ts';
import { Sheet } from '../ui/sheet.tsx';
import { INK } from '../ui/theme.ts';
import { TimeText } from '../ui/time-text.tsx';

/** Hours without a word from an office after which it is pointed out. */
const SILENT_HOURS = 48;

const isSilent = (lastSyncedAt: string | null, now: Date): boolean =>
  lastSyncedAt === null || now.getTime() - new Date(lastSyncedAt).getTime() > SILENT_HOURS * 3_600_000;

const liveDevices = ({ devices }: CountyOffice) => devices.filter(({ revoked }) => !revoked);
const waitingOf = (office: CountyOffice): number => liveDevices(office).reduce((sum, { waiting }) => sum + waiting, 0);

/** Each office: when it was last heard, what it still holds, what waits for a decision, what is open. */
export const OfficeTable = ({ offices, now }: { readonly offices: readonly CountyOffice[]; readonly now: Date }) => (
  <Sheet title="各所情况" note={`超过 ${SILENT_HOURS} 小时没有同步的所，会注明「久未同步」。`}>
    <Table aria-label="各所情况">
      <TableHead>
        <TableRow>
          <TableCell>司法所</TableCell>
          <TableCell>上次同步</TableCell>
          <TableCell align="right">电脑（台）</TableCell>
          <TableCell align="right">所里还没上传（条）</TableCell>
          <TableCell align="right">没有接收（条）</TableCell>
          <TableCell align="right">两边不一致（处）</TableCell>
          <TableCell align="right">未结（件）</TableCell>
          <TableCell align="right">涉及人数</TableCell>
          <TableCell align="right">涉及金额（万元）</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {offices.map((office) => (
          <OfficeRow key={office.id} office={office} now={now} />
        ))}
        <SumRow offices={offices} />
      </TableBody>
    </Table>
  </Sheet>
);

const BOLD = { fontWeight: 700 } as const;

/** The whole county in one line. */
const SumRow = ({ offices }: { readonly offices: readonly CountyOffice[] }) => {
  const sum = (of: (office: CountyOffice) => number) => offices.reduce((total, office) => total + of(office), 0);
  const figures = [
    sum((office) => liveDevices(office).length),
    sum(waitingOf),
    sum(({ parked }) => parked),
    sum(({ openConflicts }) => openConflicts),
    sum(({ open }) => open.matters),
    sum(({ open }) => open.people),
    wanYuan(sum(({ open }) => open.amountFen)),
  ];
  return (
    <TableRow>
      <TableCell component="th" scope="row" colSpan={2} sx={BOLD}>
        全县合计
      </TableCell>
      {figures.map((figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the column
        <TableCell key={at} align="right" sx={BOLD}>
          {figure}
        </TableCell>
      ))}
    </TableRow>
  );
};

const OfficeRow = ({ office, now }: { readonly office: CountyOffice; readonly now: Date }) => {
  const silent = isSilent(office.lastSyncedAt, now);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {office.name}
      </TableCell>
      <TableCell>
        {office.lastSyncedAt ? <TimeText at={office.lastSyncedAt} now={now} /> : '还没有'}
        {silent ? <strong style={{ color: INK.orange }}> 久未同步</strong> : null}
      </TableCell>
      <TableCell align="right">{liveDevices(office).length}</TableCell>
      <TableCell align="right">{waitingOf(office)}</TableCell>
      <TableCell align="right">{office.parked}</TableCell>
      <TableCell align="right">{office.openConflicts}</TableCell>
      <TableCell align="right">{office.open.matters}</TableCell>
      <TableCell align="right">{office.open.people}</TableCell>
      <TableCell align="right">{wanYuan(office.open.amountFen)}</TableCell>
    </TableRow>
  );
};
