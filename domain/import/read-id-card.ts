import { checkIdCard } from '../check-id-card.ts';
import { saysNotKnown, withoutBlanks } from './plain-text.ts';
import { noted, notTaken, type Reading, type Remark, taken } from './reading.ts';

/** Without `today` the id is not checked. A 身份证号: taken as it stands even when its check fails (the card may be right and the rule wrong), never corrected but for x → X. */
export const readIdCard = (text: string, today: string | undefined): Reading<string> => {
  const plain = withoutBlanks(text);
  if (plain === '') return notTaken();
  if (saysNotKnown(plain)) return notTaken(noted('cell-not-known'));
  const idNo = plain.toUpperCase().slice(0, 30);
  const failed: Remark[] = (today === undefined ? [] : checkIdCard(idNo, today)).map((problem) => ({
    weight: 'doubt',
    problem: { ...problem, path: '', severity: 'warning' },
  }));
  return taken(idNo, ...(idNo === text ? [] : [noted('cell-rewritten')]), ...failed);
};
