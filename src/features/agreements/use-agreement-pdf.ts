import { useCallback, useMemo } from 'react';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { makeAgreementPdf, preparedOn } from '../../documents/make-agreement-pdf.ts';
import { countyWordingOf } from '../../papers/county-wording.ts';
import { type Making, useMadePdf } from '../../papers/use-made-pdf.ts';
import type { MadePdf } from '../../printing/made-pdf.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';

/** The agreement as PDF, made anew when typing rests; the last good one stays until then. */
export const useAgreementPdf = (agreement: AgreementDoc): Making<MadePdf> => {
  const today = useToday();
  const wordings = useRecords('wording');
  const countyWording = useMemo(
    () => countyWordingOf(wordings, preparedOn(agreement, today)),
    [agreement, today, wordings],
  );
  return useMadePdf<MadePdf>(
    useCallback(() => makeAgreementPdf({ agreement, today, countyWording }), [agreement, countyWording, today]),
  );
};
