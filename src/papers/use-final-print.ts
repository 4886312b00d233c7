import { useMemo, useState } from 'react';
import type { PdfMark } from '../documents/mark-pdf.ts';
import type { MadePdf } from '../printing/made-pdf.ts';
import { useRecords } from '../vault/vault-context.ts';
import { originalsLeft } from './originals-left.ts';
import type { FinalPdf } from './use-final-pdf.ts';
import { useMarkedPdf } from './use-marked-pdf.ts';

type FinalDocument = { readonly id: string; readonly copies: number; readonly isVoid: boolean };

export type FinalPrint = {
  /** What would go to the printer now, and is shown beside it. */
  readonly made: MadePdf | null;
  /** The stored bytes, unmarked. */
  readonly original: MadePdf | null;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly mark: PdfMark | null;
  readonly left: number;
  readonly wantsCopy: boolean;
  readonly setWantsCopy: (wants: boolean) => void;
};

/** What a print of a final document is: an original while there are any left, a 副本 afterwards or when one is wanted, 已作废 when it is void. */
export const useFinalPrint = (final: FinalPdf, { id, copies, isVoid }: FinalDocument): FinalPrint => {
  const jobs = useRecords('printJob');
  const [wantsCopy, setWantsCopy] = useState(false);
  const left = useMemo(
    () =>
      originalsLeft(
        copies,
        id,
        jobs.map(({ doc }) => doc),
      ),
    [copies, id, jobs],
  );
  const mark: PdfMark | null = isVoid ? '已作废' : wantsCopy || left === 0 ? '副本' : null;
  return { ...useMarkedPdf(final.made, mark), original: final.made, mark, left, wantsCopy, setWantsCopy };
};
