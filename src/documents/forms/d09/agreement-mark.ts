import type { AgreementDoc } from '../../../../domain/kinds/agreement.ts';

const MARKS: Partial<Record<AgreementDoc['status'], string>> = { 草稿: '草稿　未定稿', 已作废: '已作废' };

/** What stands across every page of a draft or of a voided agreement: neither must ever pass for the original. */
export const agreementMark = (status: AgreementDoc['status']): string | undefined => MARKS[status];
