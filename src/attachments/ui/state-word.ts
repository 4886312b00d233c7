import type { TransferStatus } from '../transfer-status.ts';
import type { FileState } from './use-file-state.ts';

export type StateWord = { readonly mark: string; readonly word: string; readonly tone: 'good' | 'plain' | 'care' };

const sending = ({ sent, bytes }: NonNullable<TransferStatus['running']>): StateWord => ({
  mark: '↑',
  word: `正在上传 ${Math.floor((sent / bytes) * 100)}%`,
  tone: 'plain',
});

/** One attachment's custody in the words of the trade; never more than is proven. */
export const stateWord = (
  state: FileState | null,
  running: TransferStatus['running'],
  hashes: readonly (string | undefined)[],
): StateWord => {
  if (!state) return { mark: '', word: '正在查看', tone: 'plain' };
  if (state.here && state.verified) return { mark: '✓', word: '已到县', tone: 'good' };
  if (!state.here && state.verified) return { mark: '✓', word: '已到县，本机未下载', tone: 'plain' };
  if (state.here && running && hashes.includes(running.sha256)) return sending(running);
  if (state.here && state.previewVerified) return { mark: '!', word: '已存本机，小图已到县，原件待上传', tone: 'care' };
  if (state.here) return { mark: '!', word: '已存本机，待上传', tone: 'care' };
  return state.previewVerified
    ? { mark: '!', word: '小图已到县，原件还在另一台电脑上', tone: 'care' }
    : { mark: '!', word: '还在另一台电脑上，未到县', tone: 'care' };
};
