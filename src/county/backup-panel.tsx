import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { BackupStatus } from '../../protocol/backup.ts';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { bytesWord } from './bytes-word.ts';
import { useBackupStatus } from './use-backup-status.ts';

/** Hours after which the last backup is too old to be quiet about. */
const OLD_HOURS = 36;

const isOld = (at: string, now: Date): boolean => now.getTime() - new Date(at).getTime() > OLD_HOURS * 3_600_000;

/** 上次备份: when, whether it is any good, where it lies, and what is in no backup yet. */
export const BackupPanel = ({ now, onLoggedOut }: { readonly now: Date; readonly onLoggedOut: () => void }) => {
  const { status, trouble, start } = useBackupStatus(onLoggedOut);
  return (
    <Sheet
      title="数据备份"
      note="每天在没有人用的时候自动做一次，留最近 14 份。"
      actions={
        status?.onItsOwn ? (
          <Button variant="outlined" disabled={status.running !== null} onClick={() => void start()}>
            {status.running ? '正在备份' : '现在备份'}
          </Button>
        ) : null
      }
    >
      {trouble ? (
        <Notice tone="care" live>
          {trouble}
        </Notice>
      ) : null}
      {status ? <BackupWords status={status} now={now} /> : <Typography>正在取备份情况</Typography>}
    </Sheet>
  );
};

const BackupWords = ({ status, now }: { readonly status: BackupStatus; readonly now: Date }) => {
  const { verified, failed, running, notBackedUp, onItsOwn } = status;
  return (
    <>
      {running ? (
        <Notice tone="plain" live>
          {running}，可以离开本页，不影响各所使用。
        </Notice>
      ) : null}
      {failed ? (
        <Notice tone="bad" live>
          <TimeText at={failed.at} now={now} /> 的备份没有做成。{failed.reason}
        </Notice>
      ) : null}
      <LastOne verified={verified} now={now} />
      <Typography>
        {notBackedUp > 0 ? `已到县、还没有备份的改动：${notBackedUp} 条。下次备份会带上。` : '已到县的改动都已备份。'}
        {onItsOwn ? '' : '本服务器没有开自动备份，请维护人员用命令备份。'}
      </Typography>
    </>
  );
};

const LastOne = ({ verified, now }: { readonly verified: BackupStatus['verified']; readonly now: Date }) => {
  if (!verified) return <Notice tone="care">还没有做过备份。服务器坏了，各所已上传的内容会找不回来。</Notice>;
  if (verified.restored)
    return (
      <Notice tone="care">
        本服务器是用 <TimeText at={verified.at} now={now} /> 的备份恢复的，恢复以后还没有做过新备份。
      </Notice>
    );
  const { at, rows, attachments, bytes, sameDisk, fileName } = verified;
  return (
    <>
      <Notice tone={isOld(at, now) ? 'care' : 'good'} word={isOld(at, now) ? '久未备份' : '已备份'}>
        上次备份 <TimeText at={at} now={now} />
        ，已试恢复并逐表比对。{rows} 行，附件 {attachments} 份，
        {bytesWord(bytes)}，文件名 {fileName}
      </Notice>
      {sameDisk ? (
        <Notice tone="care">备份和数据在同一块硬盘上，硬盘坏了会一起没有。请维护人员把备份改存到别的盘。</Notice>
      ) : null}
    </>
  );
};
