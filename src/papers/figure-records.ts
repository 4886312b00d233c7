import type { FigureRecords } from '../../domain/monthly-figures.ts';
import type { RecordView } from '../vault/open-vault.ts';

/** Everything a report's figures are counted from, as the vault shows it now. */
export const figureRecords = (view: RecordView): FigureRecords => ({
  clues: view.all('clue').map(({ doc }) => doc),
  rounds: view.all('round').map(({ doc }) => doc),
  cases: view.all('case').map(({ doc }) => doc),
  agreements: view.all('agreement').map(({ id, doc }) => ({ ...doc, id })),
  payments: view.all('payment').map(({ doc }) => doc),
});
