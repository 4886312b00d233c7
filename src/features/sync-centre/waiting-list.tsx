import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useSyncStatus } from '../../sync/status.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import type { OutboxEntry } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';
import { describeChange, userName } from './describe-change.ts';

/** More rows than anybody reads; the rest is told as a number. */
const SHOWN = 100;

const reasonOf = (entry: OutboxEntry, state: string): string => {
  if (entry.settledSeq !== null) return '县里已收到，正在核对';
  if (state === 'not-reached') return '连不上县里，连上后自动上传';
  if (state === 'refused') return '县里没有接收这台电脑的内容，原因见上方';
  return state === 'running' ? '正在上传' : '等下一次同步';
};

/** What is saved here and not yet confirmed by the county. */
export const WaitingList = ({ waiting, now }: { readonly waiting: readonly OutboxEntry[]; readonly now: Date }) => {
  const vault = useVault();
  const state = useSyncStatus((status) => status.state);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={`等待上传 ${waiting.length} 条`} note="已存在本机，不用重填。">
      <Table aria-label="等待上传的改动">
        <TableHead>
          <TableRow>
            <TableCell>记录</TableCell>
            <TableCell>内容</TableCell>
            <TableCell>填写人</TableCell>
            <TableCell>时间</TableCell>
            <TableCell>为什么还没上传</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {waiting.slice(0, SHOWN).map((entry) => {
            const { title, what } = describeChange(vault, entry.change);
            return (
              <TableRow key={entry.change.id}>
                <TableCell sx={{ maxWidth: 360 }}>{title}</TableCell>
                <TableCell>{what}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{userName(vault, entry.change.userId)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <TimeText at={entry.change.at} now={now} />
                </TableCell>
                <TableCell>{reasonOf(entry, state)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {waiting.length > SHOWN ? (
        <Typography sx={{ mt: 2 }}>另有 {waiting.length - SHOWN} 条，会一起上传。</Typography>
      ) : null}
    </Sheet>
  );
};
