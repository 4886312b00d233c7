import type { PaperDoc } from '../../domain/kinds/paper.ts';
import { numberText } from '../../domain/number-text.ts';
import type { RecordView } from '../vault/open-vault.ts';

type About = Pick<PaperDoc, 'caseId' | 'agreementId' | 'clueId'>;
export type PaperPlace = { readonly to: string; readonly word: string; readonly title: string };

/** Where a paper belongs and one goes back to: its agreement, its case, its clue, else the ledger of all papers. */
export const paperPlace = (view: RecordView, { caseId, agreementId, clueId }: About): PaperPlace => {
  const agreement = agreementId ? view.get('agreement', agreementId) : undefined;
  if (agreement)
    return {
      to: `/agreements/${agreement.id}`,
      word: '返回协议',
      title: [agreement.doc.title, numberText(agreement.doc)].filter(Boolean).join(' '),
    };
  const matter = caseId ? view.get('case', caseId) : undefined;
  if (matter) return { to: `/cases/${matter.id}`, word: '返回案件', title: matter.doc.title };
  const clue = clueId ? view.get('clue', clueId) : undefined;
  if (clue) return { to: `/clues/${clue.id}`, word: '返回排查事项', title: clue.doc.place };
  return { to: '/papers', word: '返回文书', title: '' };
};
