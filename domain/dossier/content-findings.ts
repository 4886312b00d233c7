import { checkAgreement } from '../check-agreement.ts';
import type { Problem } from '../problem.ts';
import { problemSentence } from '../problem-sentence.ts';
import { type DossierFinding, type DossierRecords, finalPapers, liveAgreements } from './dossier-records.ts';

const SUMS = new Set(['plan-total-differs', 'total-differs', 'wage-total-differs', 'plan-empty', 'plan-amount-zero']);
/** Said by other checks, or no matter of the dossier. */
const ELSEWHERE = new Set(['agent-without-authority', 'conflict-open', 'left-blank']);

const checkOf = ({ code }: Problem): DossierFinding['check'] =>
  code === 'wording-blurs' ? 'V10' : SUMS.has(code) ? 'V4' : 'V3';

/** V3, V4, V10: amounts with payee, date and way; sums that agree; words that blur. */
const agreementFindings = (records: DossierRecords): DossierFinding[] =>
  liveAgreements(records).flatMap(({ id, doc }) =>
    checkAgreement(doc, { today: records.today, calendar: records.calendar, openConflict: false })
      .filter((problem) => !ELSEWHERE.has(problem.code) && (problem.severity === 'error' || checkOf(problem) === 'V10'))
      .map((problem) => ({
        check: checkOf(problem),
        level: problem.severity === 'error' ? ('error' as const) : ('warning' as const),
        text: problemSentence(problem),
        fix: { to: 'agreement' as const, id },
      })),
  );

type Stop = { readonly what: string; readonly on: string; readonly fix: DossierFinding['fix'] };

const stops = (records: DossierRecords): Stop[] => {
  const { id, doc } = records.case;
  const paper = (form: string, what: string): Stop[] =>
    finalPapers(records, form).map((one) => ({ what, on: one.doc.datedOn, fix: { to: 'paper', id: one.id } }));
  return [
    { what: '受理', on: doc.acceptedOn, fix: { to: 'case', id } },
    ...paper('D08', '调解记录'),
    ...liveAgreements(records).flatMap(({ id: agreementId, doc: { signedOn } }): Stop[] =>
      signedOn ? [{ what: '协议', on: signedOn, fix: { to: 'agreement', id: agreementId } }] : [],
    ),
    ...paper('D12', '回访'),
    { what: '立卷', on: records.today, fix: { to: 'case', id } },
  ];
};

/** V5: acceptance ≤ record ≤ agreement ≤ follow-up ≤ filing. */
const dateFindings = (records: DossierRecords): DossierFinding[] => {
  const all = stops(records);
  return all.slice(1).flatMap((stop, at): DossierFinding[] => {
    const before = all.slice(0, at + 1).find(({ what, on }) => what !== stop.what && on > stop.on);
    return before
      ? [
          {
            check: 'V5',
            level: 'error',
            text: `${stop.what}的日期 ${stop.on} 早于${before.what}的日期 ${before.on}。`,
            fix: stop.fix,
          },
        ]
      : [];
  });
};

/** V3, V4, V5, V10: what is written in the agreement, and whether the days follow each other. */
export const contentFindings = (records: DossierRecords): DossierFinding[] => [
  ...agreementFindings(records),
  ...dateFindings(records),
];
