import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { type SyncStatus, useSyncStatus } from '../../sync/status.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useVaultTrouble } from '../../vault/use-custody.ts';
import { useOpenConflicts } from '../../vault/use-open-conflicts.ts';
import { ConflictList } from './conflict-list.tsx';
import { CustodySheet } from './custody-sheet.tsx';
import { ParkedList } from './parked-list.tsx';
import { UsbSheet } from './usb-sheet.tsx';
import { useVaultFacts } from './use-vault-facts.ts';
import { WaitingList } from './waiting-list.tsx';

/** 同步中心: where everything is safe, and what is not yet with the county, each with its reason and its way out. */
export const SyncCentrePage = () => {
  const status = useSyncStatus();
  const conflicts = useOpenConflicts();
  const { waiting, parked, refresh } = useVaultFacts();
  const now = useNow();
  const nothing = waiting.length + parked.length + conflicts.length === 0;
  return (
    <PageFrame
      title="同步中心"
      lead={
        <>
          还没有到县里的内容都在这里，每一条都写着原因。上次同步：
          {status.lastSyncedAt ? <TimeText at={status.lastSyncedAt} now={now} /> : '还没有'}。
        </>
      }
      actions={
        <Button variant="contained" disabled={status.state === 'running'} onClick={() => status.syncNow()}>
          {status.state === 'running' ? '正在同步' : '立即同步'}
        </Button>
      }
    >
      <LineNotice status={status} nothing={nothing} />
      <ConflictList conflicts={conflicts} now={now} />
      <ParkedList parked={parked} now={now} onChange={refresh} />
      <WaitingList waiting={waiting} now={now} />
      <CustodySheet now={now} />
      <UsbSheet />
    </PageFrame>
  );
};

/** How the line stands; that nothing is left to do is never said while the store is in trouble, which stands over the page. */
const LineNotice = ({ status, nothing }: { readonly status: SyncStatus; readonly nothing: boolean }) => {
  const trouble = useVaultTrouble();
  const { problemCode, state, lastSyncedAt } = status;
  if (problemCode && problemCode !== trouble)
    return (
      <Notice
        tone={state === 'refused' ? 'bad' : 'care'}
        live
        actions={
          problemCode === 'device-unknown' ? (
            <Button component={Link} to="/settings" variant="outlined">
              去重新登记
            </Button>
          ) : undefined
        }
      >
        {codeSentence(problemCode)}
      </Notice>
    );
  if (!nothing || trouble) return null;
  return (
    <Notice tone="good">
      {lastSyncedAt ? '都已上传，没有要处理的内容。' : '没有要上传的内容。还没有和县里同步过，连上网络后会自动同步。'}
    </Notice>
  );
};
