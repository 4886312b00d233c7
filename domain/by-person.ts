import type { WageLine } from './kinds/agreement.ts';

type Known = Pick<WageLine, 'name' | 'idNo'>;

/** Who worked in two teams stands on the wage list twice and still is one person: what was given, in groups of one person each. Without an id nobody is taken for another. */
export const byPerson = <T>(items: readonly T[], whoIs: (item: T) => Known): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  items.forEach((item, at) => {
    const { name, idNo } = whoIs(item);
    const key = idNo ? `${name} ${idNo}` : `${at}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return [...groups.values()];
};
