import type { Party } from '../../../domain/kinds/party.ts';
import type { Signing } from './paper.ts';

/** So many lines fit on a page with what else is signed there. */
const MOST_LINES = 8;

/** Where a signature is enough and no fingerprint is asked for: few sign on lines, many in the table that may go over the page. */
export const signPlaces = (
  signers: readonly (Party & { readonly id: string })[],
): Pick<Signing, 'parties' | 'lines'> =>
  signers.length > MOST_LINES
    ? { parties: signers, lines: [] }
    : {
        parties: [],
        lines: signers.map(({ role, name }) => ({ title: role ?? '当事人', ...(name ? { name } : {}) })),
      };
