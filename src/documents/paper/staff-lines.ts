import type { PaperFacts } from './form.ts';
import type { SignLine } from './paper.ts';

/** Who signs for the committee: the mediator and the recorder of the agreement, else of the case. */
export const staffLines = ({ agreement, case: matter }: Pick<PaperFacts, 'agreement' | 'case'>): SignLine[] => {
  const mediator = agreement?.mediator ?? matter?.mediator;
  const recorder = agreement?.recorder ?? matter?.recorder;
  return [
    { title: '人民调解员', ...(mediator ? { name: mediator } : {}) },
    { title: '记录人', ...(recorder ? { name: recorder } : {}) },
  ];
};
