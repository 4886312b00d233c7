import type { Figures } from '../../../../domain/figures/figures.ts';
import { fenOf } from '../../paper/fen-of.ts';
import type { PaperFacts } from '../../paper/form.ts';

/** The same days of the year before: as typed from its source, else as the office's records have it; undefined where nobody knows. */
export const yearBefore = ({ fields, figures }: PaperFacts): Figures | undefined => {
  const { beforeMatters, beforePeople, beforeFen } = fields;
  if (beforeMatters && beforePeople && beforeFen)
    return { matters: Number(beforeMatters), people: Number(beforePeople), amountFen: fenOf(beforeFen) ?? 0 };
  return figures?.wages.yearBefore?.all;
};
