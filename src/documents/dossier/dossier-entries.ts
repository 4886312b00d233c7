import type { DossierEntry, DossierPart } from './dossier-part.ts';

/** On which pages each part stands, 1, 2, 3 … without a gap. */
export const dossierEntries = (
  parts: readonly Pick<DossierPart, 'title' | 'remark'>[],
  pageCounts: readonly number[],
): readonly DossierEntry[] => {
  let next = 1;
  return parts.map(({ title, remark = '' }, at) => {
    const from = next;
    next += pageCounts[at] ?? 0;
    return { title, remark, from, to: next - 1 };
  });
};

/** "3" or "3-5", as the 卷内目录 has it. */
export const entryPages = ({ from, to }: Pick<DossierEntry, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}-${to}`;
