import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { CLAUSE_TABLE } from '../../documents/clause-table.ts';
import { mediationAgreement } from '../../documents/forms/d09-mediation-agreement.ts';
import type { CountyWording } from '../../papers/county-wording.ts';

/**
 * Clauses that the county has in its own words are written into the text that is sealed: what a later letter quotes is what was signed, whatever the
 * county changes afterwards. Where it changed none, nothing is written.
 */
export const signedClauses = (
  { clauses = {} }: AgreementDoc,
  countyWording: CountyWording,
): Pick<AgreementDoc, 'clauses'> => {
  const changed = CLAUSE_TABLE.clauses.flatMap(({ key, must, on }, order) => {
    const own = clauses[key];
    const text = own?.text === undefined ? countyWording(`${mediationAgreement.code}.${key}`)?.text : undefined;
    return text === undefined ? [] : [[key, { order, on: must === true || on, ...own, text }] as const];
  });
  return changed.length ? { clauses: { ...clauses, ...Object.fromEntries(changed) } } : {};
};
