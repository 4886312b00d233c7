import type { SyncStatus } from '../../sync/status.ts';
import { timeUntil } from '../../ui/relative-time.ts';

/** When what waits is sent, in words that are true now. */
export const nextTrySentence = ({ state, waiting, nextTryAt }: SyncStatus, now: Date): string => {
  if (state === 'running') return '正在上传';
  if (state === 'refused') return '不再自动上传，原因见上方；可以按「立即同步」再试';
  if (waiting === 0) return '没有要上传的，有改动时自动上传';
  if (!nextTryAt) return '连上网络时自动上传';
  return `${timeUntil(nextTryAt, now)}自动上传；也可以按「立即同步」`;
};
