import type { Typed } from '../typed-facts.ts';

/** Two instalments did not come; the clause by which all falls due has come to bear. */
export const typed: Typed = {
  on: '2027-02-01',
  fields: { against: '清河县宏远建筑劳务有限公司', lateFen: '198700' },
};
