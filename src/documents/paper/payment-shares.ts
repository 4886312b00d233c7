import { allocatePlan } from '../../../domain/allocate-plan.ts';
import { byPerson } from '../../../domain/by-person.ts';
import type { WageLine } from '../../../domain/kinds/agreement.ts';
import { wageLinesInOrder } from '../../../domain/wage-list.ts';
import type { PaperFacts } from './form.ts';

/** A person and what of the payment is theirs, in 分; undefined where nobody has said so. */
export type PaymentShare = { readonly line: WageLine; readonly fen: number | undefined };

/** As recorded with the payment; else annex 2 where the payment is one instalment, whole. Nothing is divided here that the parties have not divided. */
const recordedShares = ({
  payment,
  agreement,
}: Pick<PaperFacts, 'payment' | 'agreement'>): Readonly<Record<string, number>> | undefined => {
  if (payment?.allocation) return payment.allocation;
  const { plan, wages } = agreement ?? {};
  const instalment = payment?.instalmentId ? plan?.instalments[payment.instalmentId] : undefined;
  if (!plan || !wages || !payment?.instalmentId || instalment?.amountFen !== payment.amountFen) return undefined;
  return allocatePlan(wages, plan)[payment.instalmentId];
};

/** Who gets what of a payment, in the order of the wage list; those who get nothing are left out. */
export const paymentShares = (given: Pick<PaperFacts, 'payment' | 'agreement'>): readonly PaymentShare[] => {
  const shares = recordedShares(given);
  const lines = wageLinesInOrder(given.agreement?.wages ?? {});
  return byPerson(lines, ([, line]) => line)
    .map((own): PaymentShare => {
      const fen = shares && own.reduce((sum, [id]) => sum + (shares[id] ?? 0), 0);
      return { line: own[0][1], fen };
    })
    .filter(({ fen }) => fen !== 0);
};
