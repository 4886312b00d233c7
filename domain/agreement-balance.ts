import { instalmentsInOrder } from './check-plan.ts';
import type { AgreementDoc } from './kinds/agreement.ts';
import type { PaymentDoc } from './kinds/payment.ts';

export type InstalmentState = {
  readonly id: string;
  readonly order: number;
  readonly dueOn: string;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly status: '未到期' | '部分' | '已付' | '逾期';
};
export type AgreementBalance = {
  readonly paidFen: number;
  readonly outstandingFen: number;
  readonly instalments: readonly InstalmentState[];
};

/** Payments count against the instalments in their order, whichever one they were meant for; what is unpaid after its day is 逾期. */
export const agreementBalance = (
  agreement: Pick<AgreementDoc, 'plan'>,
  payments: readonly PaymentDoc[],
  today: string,
): AgreementBalance => {
  const plan = agreement.plan ?? { totalFen: 0, instalments: {} };
  const paidFen = payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  let left = paidFen;
  const instalments = instalmentsInOrder(plan).map(([id, { order, dueOn, amountFen }]): InstalmentState => {
    const paid = Math.min(left, amountFen);
    left -= paid;
    const status = paid >= amountFen ? '已付' : dueOn < today ? '逾期' : paid > 0 ? '部分' : '未到期';
    return { id, order, dueOn, amountFen, paidFen: paid, status };
  });
  return { paidFen, outstandingFen: Math.max(0, plan.totalFen - paidFen), instalments };
};
