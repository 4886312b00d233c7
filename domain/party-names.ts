import type { Party } from './kinds/party.ts';

/** Parties in their order. */
export const partiesInOrder = (
  parties: Readonly<Record<string, Party>> | undefined,
): readonly (Party & { id: string })[] =>
  Object.entries(parties ?? {})
    .map(([id, party]) => ({ ...party, id }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** "张三、李四 / 某某公司": applicants, then the other side; for ledgers and titles. */
export const partyNames = (parties: Readonly<Record<string, Party>> | undefined): string => {
  const all = partiesInOrder(parties);
  const others = all.filter((party) => party.role === '被申请人');
  const first = all.filter((party) => party.role !== '被申请人');
  return [first, others]
    .map((side) => side.map((party) => party.name).join('、'))
    .filter((side) => side !== '')
    .join(' / ');
};
