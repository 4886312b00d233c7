import { instalmentsInOrder } from '../../../domain/check-plan.ts';
import type { PaperFacts } from './form.ts';

/** "第2期" of the payment's instalment; empty where the payment names none. */
export const instalmentWord = ({ payment, agreement }: Pick<PaperFacts, 'payment' | 'agreement'>): string => {
  if (!agreement?.plan || !payment?.instalmentId) return '';
  const at = instalmentsInOrder(agreement.plan).findIndex(([id]) => id === payment.instalmentId);
  return at < 0 ? '' : `第${at + 1}期`;
};
