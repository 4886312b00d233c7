import type { Typed } from '../typed-facts.ts';

/** The plan's second instalment did not come; all has fallen due. */
export const typed: Typed = {
  on: '2027-02-01',
  fields: {
    notary: '清河县公证处',
    notaryNo: '（2026）清河证民字第218号',
    against: '清河县宏远建筑劳务有限公司',
    lateFen: '198700',
  },
};
