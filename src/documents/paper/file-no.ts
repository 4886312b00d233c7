import type { PaperFacts } from './form.ts';

/** 卷号: that of the case, the final one where it has one; else the places of the 2010 form. */
export const fileNo = ({ case: matter }: Pick<PaperFacts, 'case'>): string =>
  matter?.finalNo ?? matter?.no ?? '（　　　　）人调字第　　　　号';
