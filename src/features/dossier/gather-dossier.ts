import type { Calendar } from '../../../domain/calendar.ts';
import type { DossierRecords } from '../../../domain/dossier/dossier-records.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { RecordView } from '../../vault/open-vault.ts';

/** Everything of a case that its dossier is made of, as the vault shows it now. */
export const gatherDossier = (
  view: RecordView,
  matter: LedgerRecord<'case'>,
  { today, calendar }: { readonly today: string; readonly calendar: Calendar },
): DossierRecords => {
  const agreements = view.all('agreement').filter(({ doc }) => doc.caseId === matter.id);
  const ofAgreement = new Set(agreements.map(({ id }) => id));
  const papers = view
    .all('paper')
    .filter(
      ({ doc }) => doc.caseId === matter.id || (doc.agreementId !== undefined && ofAgreement.has(doc.agreementId)),
    );
  const owners = new Set([matter.id, ...ofAgreement, ...papers.map(({ id }) => id)]);
  return {
    case: matter,
    papers,
    agreements,
    payments: view.all('payment').filter(({ doc }) => ofAgreement.has(doc.agreementId)),
    followUps: view
      .all('followUp')
      .filter(
        ({ doc }) => doc.caseId === matter.id || (doc.agreementId !== undefined && ofAgreement.has(doc.agreementId)),
      ),
    attachments: view.all('attachment').filter(({ doc }) => owners.has(doc.ofId)),
    today,
    calendar,
  };
};
