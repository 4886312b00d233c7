import type { ClauseTable } from '../../domain/clauses.ts';
import clauseTable from '../../resources/clauses/repayment-clauses.json' with { type: 'json' };

/** The clauses in force, as data. */
export const CLAUSE_TABLE = clauseTable as ClauseTable;
