import { clauseWords, debtFacts, signedClause } from './debt-facts.ts';
import { dueWords } from './due-words.ts';
import type { PaperFacts } from './form.ts';

/** Which instalments did not come, and by which clause the others are due already; nothing where all came in time. */
export const overdueWords = (given: PaperFacts, debtor: string): string => {
  const debt = debtFacts(given);
  if (!debt?.firstOverdueOn) return '';
  const hasMore = debt.unpaidFen > debt.overdueFen;
  const accelerate = debt.accelerated && hasMore ? signedClause(given.agreement, 'accelerate') : undefined;
  return `按照协议，${debt.overdueTerms}工资应于${dueWords(debt.overdueTerms, debt.firstOverdueOn)}，${debtor}至今没有付清。${accelerate ? `按照协议${clauseWords(accelerate)}，其余各期已经到期。` : ''}`;
};
