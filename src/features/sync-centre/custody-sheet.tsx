import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { CUSTODY_MEANING } from '../../../domain/custody-meaning.ts';
import { useSyncStatus } from '../../sync/status.ts';
import { exactTime } from '../../ui/relative-time.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { CUSTODIES } from '../../vault/custody-of.ts';
import { useCustodyCounts } from '../../vault/use-custody.ts';
import { nextTrySentence } from './next-try-sentence.ts';

/** What is here, what is at the county, what is backed up and when, and what comes next: for a person who knows nothing of sync. */
export const CustodySheet = ({ now }: { readonly now: Date }) => {
  const counts = useCustodyCounts();
  const status = useSyncStatus();
  const since = {
    已存本机: nextTrySentence(status, now),
    已到县: status.lastSyncedAt ? (
      <>
        上次和县里对齐：
        <TimeText at={status.lastSyncedAt} now={now} />
      </>
    ) : (
      '还没有和县里对齐过'
    ),
    已备份: counts.backedUpAt
      ? `备份于 ${exactTime(counts.backedUpAt).slice(0, -3)}`
      : counts.已备份 > 0
        ? '备份时间县里没有告知'
        : '县里还没有核验过的备份',
  } as const;
  return (
    <Sheet title="本所的记录存在哪里" note="每条记录只算一次，按最不稳妥的一处算。">
      <Table aria-label="本所的记录存在哪里">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 110 }}>存放</TableCell>
            <TableCell sx={{ width: 110, textAlign: 'right' }}>条数</TableCell>
            <TableCell>是什么意思</TableCell>
            <TableCell sx={{ width: 300 }}>什么时候</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {CUSTODIES.map((word) => (
            <TableRow key={word}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
                {word}
              </TableCell>
              <TableCell sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
                {counts[word].toLocaleString('zh-CN')}
              </TableCell>
              <TableCell>{CUSTODY_MEANING[word]}</TableCell>
              <TableCell>{since[word]}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Sheet>
  );
};
