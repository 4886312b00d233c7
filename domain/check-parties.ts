import { checkIdCard } from './check-id-card.ts';
import { checkUscc } from './check-uscc.ts';
import type { Party } from './kinds/party.ts';
import type { Problem } from './problem.ts';

const isIdCard = (party: Party): boolean =>
  party.idNo !== undefined && (party.idType === undefined || party.idType === '居民身份证');

/** Doubtful numbers of the parties, as warnings: a ledger takes what the person said, only a final document insists. */
export const checkParties = (parties: Readonly<Record<string, Party>> | undefined, today: string): readonly Problem[] =>
  Object.entries(parties ?? {}).flatMap(([id, party]) => {
    const at = (key: string, found: readonly Problem[]): Problem[] =>
      found.map((problem) => ({ ...problem, path: `parties.${id}.${key}`, severity: 'warning' }));
    return [
      ...(isIdCard(party) && party.kind !== '企业法人' ? at('idNo', checkIdCard(party.idNo ?? '', today)) : []),
      ...(party.uscc ? at('uscc', checkUscc(party.uscc)) : []),
    ];
  });
