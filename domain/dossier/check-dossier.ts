import { contentFindings } from './content-findings.ts';
import { deadlineFindings } from './deadline-findings.ts';
import type { DossierFinding, DossierRecords } from './dossier-records.ts';
import { missingPapers } from './missing-papers.ts';
import { signatureFindings } from './signature-findings.ts';

const GRAVITY = { error: 0, warning: 1, reminder: 2 } as const;

/** The review of a dossier before it is printed: V1–V10 of domain reference §1.7, gravest first. */
export const checkDossier = (records: DossierRecords): readonly DossierFinding[] =>
  [
    ...missingPapers(records),
    ...signatureFindings(records),
    ...contentFindings(records),
    ...deadlineFindings(records),
  ].sort((a, b) => GRAVITY[a.level] - GRAVITY[b.level]);
