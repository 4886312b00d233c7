import type { CustomTableLayout } from 'pdfmake/interfaces';
import { FORM_TABLES } from './paper/paper-look.ts';

const SIGNERS: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: (at) => (at === 1 ? 0 : 0.6),
  hLineColor: () => '#555555',
  vLineColor: () => '#555555',
  paddingTop: () => 0,
  paddingBottom: () => 0,
  paddingLeft: () => 6,
  paddingRight: () => 6,
};

/** Rules of our tables, by name: a definition is plain data and can cross to a worker. */
export const TABLE_LAYOUTS: Readonly<
  Record<'ruled' | 'signers' | 'bondedSigners' | keyof typeof FORM_TABLES, CustomTableLayout>
> = {
  ruled: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    paddingLeft: () => 2,
    paddingRight: () => 2,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
  ...FORM_TABLES,
  signers: SIGNERS,
  // The sentence on top is no row: no rule above it.
  bondedSigners: { ...SIGNERS, hLineWidth: (at) => (at === 0 ? 0 : 0.6) },
};
