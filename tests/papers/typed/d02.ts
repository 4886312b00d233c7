import type { Typed } from '../typed-facts.ts';

/** Registered on the day the workers came. */
export const typed: Typed = {
  fields: { registrar: '周记录', remark: '涉及农民工37人，由双龙镇综治中心引导前来。' },
};
