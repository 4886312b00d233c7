import { checkChange } from '../../../domain/check-change.ts';
import { checkParties } from '../../../domain/check-parties.ts';
import type { CaseDoc } from '../../../domain/kinds/case.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Doc } from '../../../domain/record.ts';
import type { User } from '../../../protocol/enrol.ts';

/** What the county would refuse, and what is doubtful. */
export const checkCaseForm = (before: Doc | null, after: Doc, user: User, today: string): readonly Problem[] => [
  ...checkChange({ kind: 'case', before, after, userId: user.id, role: user.role, openConflictPaths: [], today }),
  ...checkParties((after as CaseDoc).parties, today),
];
