import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { codeSentence } from '../../domain/code-sentence.ts';
import { useTransferStatus } from '../attachments/transfer-status.ts';
import { sizeText } from '../attachments/ui/size-text.ts';
import { type SyncStatus, useSyncStatus } from '../sync/status.ts';
import { INK } from '../ui/theme.ts';
import { TimeText } from '../ui/time-text.tsx';
import { useNow } from '../ui/use-now.ts';
import { useVaultTrouble } from '../vault/use-custody.ts';
import type { VaultTrouble } from '../vault/vault-memory.ts';
import { CustodyWords } from './custody-words.tsx';
import { SaveWord } from './save-word.tsx';

/** The state of the line in words that are true now; a trouble is told with what happens next. */
const lineWord = (
  { state, problemCode, waiting, parked, conflicts, lastSyncedAt }: SyncStatus,
  filesWaiting: number,
  trouble: VaultTrouble,
): { word: string; colour: string } => {
  if (trouble) return { word: codeSentence(trouble), colour: INK.red };
  if (state === 'running') return { word: '正在同步', colour: INK.faint };
  if (problemCode) return { word: codeSentence(problemCode), colour: state === 'refused' ? INK.red : INK.orange };
  if (state === 'not-reached') return { word: codeSentence('not-reached'), colour: INK.orange };
  if (waiting > 0) return { word: '等待上传', colour: INK.faint };
  // What the county did not take, or holds otherwise, is not in step.
  if (parked + conflicts > 0) return { word: `有 ${parked + conflicts} 处待定，见同步中心`, colour: INK.orange };
  if (filesWaiting > 0 && lastSyncedAt) return { word: '记录与县里一致，附件还没传完', colour: INK.faint };
  return lastSyncedAt ? { word: '与县里一致', colour: INK.green } : { word: '还没有同步过', colour: INK.faint };
};

/** What stands for the next try while none is set. */
const NO_NEXT: Readonly<Record<SyncStatus['state'], string>> = {
  running: '正在进行',
  refused: '不再自动尝试',
  idle: '有改动时',
  waiting: '有改动时',
  'not-reached': '连上网络时',
};

/** 待上传 n 个附件; nothing when every file here is verified there. */
const FilesWord = () => {
  const { waiting, waitingBytes, problemCode } = useTransferStatus();
  if (waiting === 0) return null;
  const full = problemCode === 'county-full' || problemCode === 'attachment-damaged';
  return (
    <>
      <span title={full && problemCode ? codeSentence(problemCode) : undefined}>
        附件待上传 <strong>{waiting}</strong> 个（{sizeText(waitingBytes)}）
      </span>
      <span aria-hidden>·</span>
    </>
  );
};

/** The foot of every page: 未上传 n 条 · 上次同步 … · 下次尝试 …, never claiming more than the last answer proved. */
export const StatusBar = () => {
  const status = useSyncStatus();
  const now = useNow(5000);
  const line = lineWord(
    status,
    useTransferStatus(({ waiting }) => waiting),
    useVaultTrouble(),
  );
  return (
    <Box
      component="footer"
      aria-label="同步状态"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 40,
        px: 4,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: 14,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
      }}
    >
      <span>
        未上传 <strong>{status.waiting}</strong> 条
      </span>
      <span aria-hidden>·</span>
      <FilesWord />
      <span>上次同步 {status.lastSyncedAt ? <TimeText at={status.lastSyncedAt} now={now} /> : '还没有'}</span>
      <span aria-hidden>·</span>
      <span>
        下次尝试 {status.nextTryAt ? <TimeText at={status.nextTryAt} now={now} ahead /> : NO_NEXT[status.state]}
      </span>
      <span aria-hidden>·</span>
      <CustodyWords />
      <span aria-hidden>·</span>
      <Box
        component="strong"
        role="status"
        title={line.word}
        sx={{ flex: 1, minWidth: 0, color: line.colour, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {line.word}
      </Box>
      <SaveWord now={now} />
      <Button
        size="small"
        variant="outlined"
        sx={{ minHeight: 32, py: 0, fontSize: 14 }}
        disabled={status.state === 'running'}
        onClick={() => status.syncNow()}
      >
        立即同步
      </Button>
    </Box>
  );
};
