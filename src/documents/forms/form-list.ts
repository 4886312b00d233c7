import type { Form } from '../paper/form.ts';
import { supplement } from './bcxy-supplement.ts';
import { firstDemand } from './cj1-first-demand.ts';
import { secondDemand } from './cj2-second-demand.ts';
import { dossierCover } from './d00-cover.ts';
import { dossierContents } from './d00b-contents.ts';
import { application } from './d01-application.ts';
import { acceptanceRegister } from './d02-acceptance-register.ts';
import { rightsNotice } from './d03-rights-notice.ts';
import { identityPapers } from './d04-identity-papers.ts';
import { powerOfAttorney } from './d05-power-of-attorney.ts';
import { inquiryRecord } from './d06-inquiry-record.ts';
import { evidenceList } from './d07-evidence-list.ts';
import { mediationRecord } from './d08-mediation-record.ts';
import { mediationAgreement } from './d09-mediation-agreement.ts';
import { oralRegister } from './d10-oral-register.ts';
import { receipt } from './d11-receipt.ts';
import { receiptList } from './d11b-receipt-list.ts';
import { followUpRecord } from './d12-follow-up.ts';
import { dossierNote } from './d14-dossier-note.ts';
import { backCover } from './d15-back-cover.ts';
import { termination } from './d16-termination.ts';
import { closingReport } from './d17-closing-report.ts';
import { performanceReminder } from './d18-performance-reminder.ts';
import { referral } from './d19-referral.ts';
import { legalAid } from './fysq-legal-aid.ts';
import { notaryMaterial } from './gzcl-notary-material.ts';
import { correction } from './gzsm-correction.ts';
import { verificationLetter } from './hsh-verification.ts';
import { judicialConfirmation } from './sfqr-judicial-confirmation.ts';
import { representatives } from './tjdb-representatives.ts';
import { monthlyReport } from './ydtz-monthly-report.ts';
import { specialReport } from './zb-special-report.ts';
import { paymentOrder } from './zfl-payment-order.ts';
import { executionCertificate } from './zxzs-execution-certificate.ts';

/** Every form, in the order of a dossier (domain reference §1.2), then the others. */
export const FORMS: readonly Form[] = [
  dossierCover,
  dossierContents,
  application,
  acceptanceRegister,
  rightsNotice,
  identityPapers,
  powerOfAttorney,
  inquiryRecord,
  evidenceList,
  mediationRecord,
  mediationAgreement,
  oralRegister,
  receipt,
  receiptList,
  followUpRecord,
  judicialConfirmation,
  dossierNote,
  backCover,
  termination,
  closingReport,
  performanceReminder,
  referral,
  representatives,
  supplement,
  correction,
  paymentOrder,
  notaryMaterial,
  executionCertificate,
  firstDemand,
  secondDemand,
  verificationLetter,
  legalAid,
  specialReport,
  monthlyReport,
];
