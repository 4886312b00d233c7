import { agreementBalance } from '../agreement-balance.ts';
import type { AgreementDoc } from '../kinds/agreement.ts';
import type { PaymentDoc } from '../kinds/payment.ts';
import { isIn, type Period } from './period.ts';

/** Agreements signed in the period, the money that came in it, and what is overdue at its end. */
export type RepaymentFigures = {
  readonly agreements: number;
  readonly agreedFen: number;
  readonly paidFen: number;
  readonly overdue: number;
  readonly overdueFen: number;
};

type Agreements = {
  readonly agreements: readonly (AgreementDoc & { readonly id: string })[];
  readonly payments: readonly PaymentDoc[];
};

const SIGNED: ReadonlySet<string> = new Set(['已签署', '履行中', '履行完毕']);

/** 还款协议 of a period. Payments that came after it do not count. */
export const repaymentFigures = ({ agreements, payments }: Agreements, period: Period): RepaymentFigures => {
  const signed = agreements.filter(({ status }) => SIGNED.has(status));
  const made = signed.filter(({ signedOn }) => isIn(signedOn, period));
  const until = payments.filter(({ paidOn }) => paidOn <= period.toOn);
  const late = signed.map((agreement) => {
    const paid = until.filter(({ agreementId }) => agreementId === agreement.id);
    return agreementBalance(agreement, paid, period.toOn)
      .instalments.filter(({ status }) => status === '逾期')
      .reduce((sum, { amountFen, paidFen }) => sum + amountFen - paidFen, 0);
  });
  return {
    agreements: made.length,
    agreedFen: made.reduce((sum, { plan }) => sum + (plan?.totalFen ?? 0), 0),
    paidFen: payments.filter(({ paidOn }) => isIn(paidOn, period)).reduce((sum, { amountFen }) => sum + amountFen, 0),
    overdue: late.filter((fen) => fen > 0).length,
    overdueFen: late.reduce((sum, fen) => sum + fen, 0),
  };
};
