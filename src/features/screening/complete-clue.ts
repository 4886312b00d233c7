import type { Doc } from '../../../domain/record.ts';
import type { RiskResult } from '../../../domain/risk-score.ts';
import { withValueAt } from '../../../domain/with-value-at.ts';

type CompleteContext = {
  readonly before: Doc | null;
  readonly risk: (doc: Doc) => RiskResult;
  readonly userId: string;
  readonly isDirector: boolean;
};

/** Lays down what is computed: score with its rule version, the level unless a person set one, who asked to close and who approved. */
export const completeClue = (doc: Doc, { before, risk, userId }: CompleteContext): Doc => {
  const result = risk(doc);
  const typedLevel = doc.level !== before?.level ? doc.level : undefined;
  const chosen = typedLevel ?? (before?.levelBy === 'override' ? before.level : undefined);
  const override = typeof chosen === 'number' && chosen !== result.level;
  let done = withValueAt(doc, 'score', result.score);
  done = withValueAt(done, 'scoreVersion', result.version);
  done = withValueAt(done, 'level', override ? chosen : result.level);
  done = withValueAt(done, 'levelBy', override ? 'override' : 'computed');
  if (doc.status === '待销号审核' && before?.status !== '待销号审核') done = withValueAt(done, 'closedBy', userId);
  if (doc.status === '已销号' && before?.status !== '已销号') done = withValueAt(done, 'approver', userId);
  return done;
};
