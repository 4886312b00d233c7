import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import type { PaperFacts } from './form.ts';

/** The parties of the agreement, else of the case, else of the clue, in their order. */
export const partiesOf = ({
  agreement,
  case: matter,
  clue,
}: Pick<PaperFacts, 'agreement' | 'case' | 'clue'>): readonly (Party & { id: string })[] =>
  partiesInOrder(agreement?.parties ?? matter?.parties ?? clue?.parties);

/** Names of those in a role, joined; empty where nobody is known. */
export const namesIn = (parties: readonly Party[], role: string): string =>
  parties
    .filter((party) => party.role === role)
    .map(({ name }) => name)
    .join('、');
