import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';

const NOT_PRINTED: ReadonlySet<string> = new Set(['未成功', '不再打印']);

/** How many originals may still be printed: the agreed number less what was handed to a printer without the mark 副本. */
export const originalsLeft = (copies: number, id: string, jobs: readonly PrintJobDoc[]): number => {
  const printed = jobs
    .filter((job) => job.ofId === id && !job.isCopy && !NOT_PRINTED.has(job.status))
    .reduce((sum, job) => sum + job.copies, 0);
  return Math.max(0, copies - printed);
};
