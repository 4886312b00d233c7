import type { Typed } from '../typed-facts.ts';

/** A file bound a month after the agreement. */
export const typed: Typed = {
  fields: { filedOn: '2026-12-28', remark: '案卷附录音光盘一张。' },
};
