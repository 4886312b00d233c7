import { agreementBalance } from '../agreement-balance.ts';
import { addDays, daysBetween } from '../civil-date.ts';
import { type DossierFinding, type DossierRecords, finalPapers, liveAgreements } from './dossier-records.ts';

/** 人民调解法 §33, and the days after a due date by which somebody should have visited (V9). */
const CONFIRM_DAYS = 30;
const VISIT_DAYS = 7;

/** V8: both sides may still go to court to have the agreement confirmed. */
const confirmation = (records: DossierRecords): DossierFinding[] =>
  liveAgreements(records).flatMap(({ doc: { signedOn } }): DossierFinding[] => {
    if (!signedOn || finalPapers(records, 'SFQR').length > 0) return [];
    const last = addDays(signedOn, CONFIRM_DAYS);
    const left = daysBetween(records.today, last);
    return left < 0
      ? []
      : [
          {
            check: 'V8',
            level: 'reminder',
            text: `双方要强制执行力的，${last} 以前可以共同申请司法确认，还有 ${left} 天。`,
            fix: { to: 'new-paper', form: 'SFQR' },
          },
        ];
  });

/** V9: an instalment long due, and nobody has visited since. */
const visits = (records: DossierRecords): DossierFinding[] =>
  liveAgreements(records).flatMap(({ id, doc }): DossierFinding[] => {
    if (!doc.signedOn) return [];
    const payments = records.payments.filter(({ doc: paid }) => paid.agreementId === id).map(({ doc: paid }) => paid);
    const late = agreementBalance(doc, payments, records.today).instalments.filter(
      ({ dueOn }) => daysBetween(dueOn, records.today) > VISIT_DAYS,
    );
    const due = late.at(-1)?.dueOn;
    const visited = [
      ...records.followUps.map(({ doc: visit }) => visit.visitedOn),
      ...finalPapers(records, 'D12').map(({ doc: paper }) => paper.datedOn),
    ];
    return due === undefined || visited.some((on) => on >= due)
      ? []
      : [
          {
            check: 'V9',
            level: 'warning',
            text: `${due} 的一期到期后已过 ${daysBetween(due, records.today)} 天，还没有回访记录。`,
            fix: { to: 'new-paper', form: 'D12' },
          },
        ];
  });

/** V8, V9: days that run. */
export const deadlineFindings = (records: DossierRecords): DossierFinding[] => [
  ...confirmation(records),
  ...visits(records),
];
