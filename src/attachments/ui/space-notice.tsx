import { useEffect, useState } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { KEEP_FREE_BYTES } from '../add-attachment.ts';
import { useAttachments } from '../attachments-context.ts';
import { useTransferStatus } from '../transfer-status.ts';

const WARN_BYTES = 2 * 1024 * 1024 * 1024;

/** Says when this computer's disk runs out of room for attachments. */
export const SpaceNotice = () => {
  const attachments = useAttachments();
  const round = useTransferStatus((status) => status.round);
  const [free, setFree] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: room is asked for again whenever files have moved
  useEffect(() => {
    void attachments?.freeBytes().then(setFree, () => setFree(null));
  }, [attachments, round]);
  if (free === null || free >= WARN_BYTES) return null;
  if (free < KEEP_FREE_BYTES) return <Notice tone="bad">{codeSentence('disk-low')}</Notice>;
  return <Notice tone="care">本机磁盘剩余不足 2 GB，请尽快清理；不足 300 兆时不能再添加附件。</Notice>;
};
