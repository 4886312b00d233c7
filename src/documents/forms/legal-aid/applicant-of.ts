import { idCardFacts } from '../../../../domain/id-card-facts.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { partiesOf } from '../../paper/parties-of.ts';

/** Who applies for legal aid, with what the records know of the person. */
export type Applicant = {
  readonly name: string;
  readonly sex?: string;
  readonly ethnic?: string;
  readonly bornOn?: string;
  readonly idNo?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly occupation?: string;
};

/** The person of that name: a party, else a worker of the wage list. */
export const applicantOf = (given: PaperFacts, name: string | undefined): Applicant | undefined => {
  if (!name) return undefined;
  const party = partiesOf(given).find((one) => one.name === name);
  const worker = Object.values(given.agreement?.wages ?? {}).find((one) => one.name === name);
  const idNo = party?.idNo ?? worker?.idNo;
  const card = idNo ? idCardFacts(idNo) : null;
  const known = {
    sex: party?.sex ?? card?.sex,
    ethnic: party?.ethnic,
    bornOn: party?.bornOn ?? card?.bornOn,
    idNo,
    phone: party?.phone ?? worker?.phone,
    address: party?.address,
    occupation: party?.occupation ?? worker?.job,
  };
  return { name, ...known };
};
