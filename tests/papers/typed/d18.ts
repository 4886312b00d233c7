import type { Typed } from '../typed-facts.ts';

/** Two instalments are overdue, one of them in part. */
export const typed: Typed = {
  fields: { deadline: '2026-12-02' },
  rows: {
    due: [
      { term: '第1期', dueOn: '2026-10-20', dueFen: '36125666', paidFen: '16125666' },
      { term: '第2期', dueOn: '2026-11-20', dueFen: '36125667', paidFen: '0' },
    ],
  },
};
