import type { Kind } from '../../domain/kinds/kind.ts';

/** What is printed: of which record, by which form (D09 …), under what title. `isCopy`: the bytes bear the mark 副本. */
export type PrintSubject = {
  readonly kind: Kind;
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly isCopy?: boolean;
};
