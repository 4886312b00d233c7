/** Where a backup or a restore is: write → check (read back) → rehearse (fill a scratch database) → compare; restore: check → fill → compare → switch. */
export type Progress = {
  readonly step: 'write' | 'check' | 'rehearse' | 'fill' | 'compare' | 'switch';
  readonly at: number;
  readonly of: number;
};
export type OnProgress = (progress: Progress) => void;

const WORDS: Readonly<Record<Progress['step'], string>> = {
  write: '正在写备份',
  check: '正在核对文件',
  rehearse: '正在试恢复',
  fill: '正在恢复',
  compare: '正在逐表比对',
  switch: '正在换上',
};

/** One line for a person. */
export const progressWord = ({ step, at, of }: Progress): string =>
  of > 0 ? `${WORDS[step]}（${Math.min(at + 1, of)}／${of}）` : WORDS[step];
