import { type DossierFinding, type DossierRecords, finalPapers, liveAgreements } from './dossier-records.ts';

/** What every dossier must have (domain reference §1.2); cover, contents and back are made with it. */
const ALWAYS = [
  ['D02', '人民调解受理登记表'],
  ['D03', '人民调解当事人权利义务告知书'],
  ['D04', '当事人身份证明'],
  ['D08', '人民调解记录'],
] as const;

const missing = (form: string, title: string, why = ''): DossierFinding => ({
  check: 'V1',
  level: 'error',
  text: `卷里还没有定稿的《${title}》${why}。`,
  fix: { to: 'new-paper', form },
});

/** V1: what must be in the dossier and is not, by how the case came in and how it ended. */
export const missingPapers = (records: Pick<DossierRecords, 'case' | 'papers' | 'agreements'>): DossierFinding[] => {
  const { doc } = records.case;
  const has = (form: string) => finalPapers(records, form).length > 0;
  const out = ALWAYS.filter(([form]) => !has(form)).map(([form, title]) => missing(form, title));
  if (doc.source === '依申请调解' && !has('D01')) out.unshift(missing('D01', '人民调解申请书', '（依申请受理的要有）'));
  const reached = doc.result === '达成协议';
  if (reached && liveAgreements(records).length === 0 && !has('D09') && !has('D10'))
    out.push(missing('D10', '人民调解协议书或口头协议登记表'));
  if ((doc.result === '未达成协议' || doc.result === '终止') && !has('D16'))
    out.push(missing('D16', '人民调解终止书', '（没有达成协议的要有）'));
  return out;
};
