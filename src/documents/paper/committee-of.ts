import type { PaperFacts } from './form.ts';

/** The committee that mediates: that of the case, else that of the office. */
export const committeeOf = ({ case: matter, office }: Pick<PaperFacts, 'case' | 'office'>): string =>
  matter?.committee || office.committee;
