import type { AgreementDoc } from '../../../../domain/kinds/agreement.ts';

/** The number as it is printed; a draft has none yet. */
export const agreementNo = ({ no }: Pick<AgreementDoc, 'no'>): string => no ?? '（定稿时编号）';
