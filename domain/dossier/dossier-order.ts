import type { LedgerRecord } from '../record.ts';
import { type DossierRecords, finalPapers, liveAgreements } from './dossier-records.ts';

/** Order of the forms in a dossier (domain reference §1.2); what is not named stands before the note on the dossier, in the order of its days. */
const ORDER = [
  'D01',
  'D02',
  'D03',
  'D04',
  'TJDB',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'BCXY',
  'GZSM',
  'D16',
  'D11',
  'D11B',
  'D18',
  'D12',
  'SFQR',
  'D17',
];
/** Cover, contents and back are made with the dossier; the note is the last of its papers. */
const FRAME = new Set(['D00', 'D00B', 'D00b', 'D15']);
const NOTE = 'D14';

/** What stands in a dossier, in its order: papers, agreements and attached files. */
export type DossierItem =
  | { readonly is: 'paper'; readonly record: LedgerRecord<'paper'> }
  | { readonly is: 'agreement'; readonly record: LedgerRecord<'agreement'> }
  | { readonly is: 'file'; readonly record: LedgerRecord<'attachment'> };

const place = (form: string): number => (form === NOTE ? 1000 : ORDER.includes(form) ? ORDER.indexOf(form) : 500);

/** Evidence stands behind the list of evidence, scans of signed pages behind what was signed. */
const filesOf = ({ attachments }: DossierRecords, pick: (file: LedgerRecord<'attachment'>) => boolean): DossierItem[] =>
  attachments
    .filter(({ doc }) => doc.status === '有效' && doc.role !== '定稿' && doc.role !== '录音')
    .filter(pick)
    .sort((a, b) => a.doc.order - b.doc.order)
    .map((record) => ({ is: 'file', record }));

/** Papers, agreements and files of a case in the order in which they are bound. Drafts and what is void are left out; recordings cannot be bound. */
export const dossierOrder = (records: DossierRecords): readonly DossierItem[] => {
  const papers = finalPapers(records).filter(({ doc }) => !FRAME.has(doc.form));
  const placed = [
    ...papers.map((record) => ({
      at: place(record.doc.form),
      on: record.doc.datedOn,
      items: [{ is: 'paper' as const, record }, ...filesOf(records, ({ doc }) => doc.ofId === record.id)],
    })),
    ...liveAgreements(records).map((record) => ({
      at: place('D09'),
      on: record.doc.signedOn ?? '',
      items: [{ is: 'agreement' as const, record }, ...filesOf(records, ({ doc }) => doc.ofId === record.id)],
    })),
    { at: place('D07') + 0.5, on: '', items: filesOf(records, ({ doc }) => doc.ofId === records.case.id) },
  ];
  return placed.sort((a, b) => a.at - b.at || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).flatMap(({ items }) => items);
};
