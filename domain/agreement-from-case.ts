import type { AgreementDoc } from './kinds/agreement.ts';
import type { Party } from './kinds/party.ts';
import type { Office, User } from './office.ts';
import { partiesInOrder } from './party-names.ts';
import type { LedgerRecord } from './record.ts';

export type AgreementSurroundings = {
  readonly clue?: LedgerRecord<'clue'> | undefined;
  readonly project?: LedgerRecord<'project'> | undefined;
  readonly employer?: LedgerRecord<'employer'> | undefined;
  readonly today: string;
  readonly office: Office;
  readonly user: User;
};

/** On a building site the general contractor always signs too, as the one that pays first (条例 §30; domain reference §4.2). */
const contractorParty = (
  parties: readonly Party[],
  project: LedgerRecord<'project'> | undefined,
): Record<string, Party> => {
  const name = project?.doc.contractorName;
  if (!name || parties.some((party) => party.name === name)) return {};
  return {
    contractor: {
      order: Math.max(0, ...parties.map(({ order }) => order)) + 1,
      role: '被申请人',
      kind: '企业法人',
      name,
    },
  };
};

const factsText = (brief: string, project: string | undefined): string =>
  project && !brief.includes(project) ? `${project}:${brief}` : brief;

/** A repayment agreement drafted from a case: parties, project, period and facts carried over; wage list, plan and clauses are the clerk's. */
export const agreementFromCase = (
  record: LedgerRecord<'case'>,
  { clue, project, employer, today, office, user }: AgreementSurroundings,
): AgreementDoc => {
  const { doc } = record;
  const parties = partiesInOrder(doc.parties);
  const carried = Object.fromEntries(parties.map(({ id, ...party }) => [id, party]));
  const owed = employer?.doc;
  const filled = Object.fromEntries(
    Object.entries(carried).map(([id, party]) => {
      if (party.role !== '被申请人' || !owed || party.name !== owed.name) return [id, party];
      const { uscc, legalRep, legalRepTitle, phone, address } = { ...owed, ...party };
      return [
        id,
        {
          ...party,
          ...(uscc ? { uscc } : {}),
          ...(legalRep ? { legalRep } : {}),
          ...(legalRepTitle ? { legalRepTitle } : {}),
          ...(phone ? { phone } : {}),
          ...(address ? { address } : {}),
        },
      ];
    }),
  );
  const projectName = project?.doc.name;
  return {
    caseId: record.id,
    title: doc.title,
    parties: { ...filled, ...contractorParty(parties, project) },
    facts: factsText(doc.brief, projectName),
    ...(doc.projectId ? { projectId: doc.projectId } : {}),
    ...(projectName ? { projectName } : {}),
    ...(doc.employerId ? { employerId: doc.employerId } : {}),
    ...(clue?.doc.periodFrom ? { periodFrom: clue.doc.periodFrom } : {}),
    ...(clue?.doc.periodTo ? { periodTo: clue.doc.periodTo } : {}),
    cutOffOn: today,
    performMode: '分期',
    copies: parties.length + 1,
    place: doc.place ?? office.name,
    mediator: doc.mediator ?? user.name,
    committee: doc.committee ?? office.committee,
    ...(doc.glyphPictures ? { glyphPictures: doc.glyphPictures } : {}),
    status: '草稿',
  };
};
