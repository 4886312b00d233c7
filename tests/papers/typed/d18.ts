import type { Typed } from '../typed-facts.ts';

/** Two instalments are overdue, one of them in part. */
export const typed: Typed = {
  on: '2027-01-25',
  fields: { deadline: '2027-02-01' },
  rows: {
    due: [
      { term: '第1期', dueOn: '2026-12-18', dueFen: '36125666', paidFen: '16125666' },
      { term: '第2期', dueOn: '2027-01-18', dueFen: '36125667', paidFen: '0' },
    ],
  },
};
