import type { CountyOffice, Figures } from '../../protocol/county.ts';

/** Open matters of all offices per level, worst first; without a level last. */
export const openByLevel = (offices: readonly CountyOffice[]): readonly { level: number | null; matters: number }[] => {
  const sums = new Map<number | null, number>();
  for (const { level, matters } of offices.flatMap((office) => office.openByLevel))
    sums.set(level, (sums.get(level) ?? 0) + matters);
  return [...sums].map(([level, matters]) => ({ level, matters })).sort((a, b) => (b.level ?? 0) - (a.level ?? 0));
};

/** Open matters of all offices per dispute type, most first. */
export const openByType = (offices: readonly CountyOffice[]): readonly (Figures & { type: string })[] => {
  const sums = new Map<string, Figures & { type: string }>();
  for (const one of offices.flatMap((office) => office.openByType)) {
    const sum = sums.get(one.type) ?? { type: one.type, matters: 0, people: 0, amountFen: 0 };
    sums.set(one.type, {
      type: one.type,
      matters: sum.matters + one.matters,
      people: sum.people + one.people,
      amountFen: sum.amountFen + one.amountFen,
    });
  }
  return [...sums.values()].sort((a, b) => b.matters - a.matters);
};
