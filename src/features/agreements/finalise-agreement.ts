import { dayInShanghai } from '../../../domain/civil-date.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { textMark } from '../../../domain/text-mark.ts';
import type { OpenAttachments } from '../../attachments/open-attachments.ts';
import { CLAUSE_TABLE } from '../../documents/clause-table.ts';
import { makeAgreementPdf } from '../../documents/make-agreement-pdf.ts';
import { countyWordingOf } from '../../papers/county-wording.ts';
import { keepFinal } from '../../papers/keep-final.ts';
import type { OpenVault, Saved } from '../../vault/open-vault.ts';
import { AGREEMENT_SERIES, takeNumber } from '../../vault/take-number.ts';

const marked = (doc: Doc): Doc => ({ ...doc, textMark: textMark(doc) });

import { signedClauses } from './signed-clauses.ts';

/**
 * Makes an agreement final: its PDF is made and lies on the disk first (nothing is numbered that cannot be printed), then number, text and the
 * record of the bytes are saved as one group.
 * Without a free number it gets a provisional one; the final one is added by sync.
 */
export const finaliseAgreement = async (
  vault: OpenVault,
  attachments: OpenAttachments | null,
  record: LedgerRecord<'agreement'>,
  today: string,
): Promise<Result<Saved>> => {
  const at = vault.now();
  const countyWording = countyWordingOf(vault.view.all('wording'), dayInShanghai(at.toISOString()));
  const number = takeNumber(vault, { series: AGREEMENT_SERIES, at, recordId: record.id, kind: 'agreement' });
  const final: AgreementDoc = {
    ...record.doc,
    status: '已定稿',
    no: number.label,
    finalisedAt: at.toISOString(),
    templateVersion: CLAUSE_TABLE.version,
    ...signedClauses(record.doc, countyWording),
  };
  const made = await makeAgreementPdf({ agreement: final, today, countyWording });
  if (!made.ok) return made;
  const kept = await keepFinal(vault, attachments, { ofKind: 'agreement', ofId: record.id }, made.value);
  if (!kept.ok) return kept;
  return vault.save([
    {
      recordId: record.id,
      kind: 'agreement',
      was: record.doc as Doc,
      now: marked({ ...final, pdfHash: made.value.sha256 } as Doc),
    },
    kept.value,
    number.edit,
  ]);
};
