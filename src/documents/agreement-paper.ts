import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { Result } from '../../domain/problem.ts';
import { agreementMark } from './forms/d09/agreement-mark.ts';
import { mediationAgreement } from './forms/d09-mediation-agreement.ts';
import { type BareFacts, makePaper } from './paper/make-paper.ts';
import type { Paper } from './paper/paper.ts';

/** The agreement knows all that it prints; the office is not asked. */
const officeOf = ({ committee = '', clauseValues }: AgreementDoc): BareFacts['office'] => ({
  name: committee,
  county: '',
  township: '',
  committee,
  committeeKind: '',
  court: clauseValues?.court ?? '',
  address: '',
  phone: '',
});

/** 人民调解协议书 of an agreement as it stands, dated `on`, marked as 草稿 or 已作废 where it is one. */
export const agreementPaper = (
  agreement: AgreementDoc,
  on: string,
  countyWording?: BareFacts['countyWording'],
): Result<Paper> =>
  makePaper(
    mediationAgreement,
    {
      office: officeOf(agreement),
      on,
      blanks: false,
      agreement,
      payments: [],
      fields: {},
      rows: () => [],
      ...(countyWording ? { countyWording } : {}),
    },
    agreementMark(agreement.status),
  );
