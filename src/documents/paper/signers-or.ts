import type { Party } from '../../../domain/kinds/party.ts';

type Signer = Party & { readonly id: string };

/** The parties who sign; where none is known, a row for each role, so that a form with blanks can be signed too. */
export const signersOr = (parties: readonly Signer[], roles: readonly string[]): readonly Signer[] =>
  parties.length > 0 ? parties : roles.map((role, order) => ({ id: role, order, role, name: '' }));
