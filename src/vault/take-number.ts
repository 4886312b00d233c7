import { dayInShanghai } from '../../domain/civil-date.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { PROVISIONAL_SERIES } from '../../domain/provisional-number.ts';
import type { Doc } from '../../domain/record.ts';
import type { FreeNumber, OpenVault, RecordEdit } from './open-vault.ts';

/** The number series of agreements and of dossiers (domain reference §1.5). */
export const AGREEMENT_SERIES = '协议';
export const CASE_SERIES = '人调字';

type NumberFor = {
  readonly series: string;
  /** The instant the document is made final, by this device's clock. */
  readonly at: Date;
  readonly recordId: string;
  readonly kind: Kind;
};

export type TakenNumber = { readonly label: string; readonly provisional: boolean; readonly edit: RecordEdit };

/** The record of a number that is used from now on; saving it together with its document is what takes it. */
export const numberUseEdit = (free: FreeNumber, { at, recordId, kind }: NumberFor): RecordEdit => {
  const { recordId: id, ...number } = free;
  const use = { ...number, usedFor: recordId, usedForKind: kind, at: at.toISOString(), status: 'used' };
  return { recordId: id, kind: 'numberUse', was: null, now: use as Doc };
};

/** The calendar year in China of an instant. */
export const yearInShanghai = (at: Date): number => Number(dayInShanghai(at.toISOString()).slice(0, 4));

/** The number for a document that is made final now: of the device's block for this year, or a provisional one. Give `edit` to the same save. */
export const takeNumber = (
  { nextNumber, provisionalNumber }: Pick<OpenVault, 'nextNumber' | 'provisionalNumber'>,
  wanted: NumberFor,
): TakenNumber => {
  const year = yearInShanghai(wanted.at);
  const free = nextNumber(wanted.series, year) ?? provisionalNumber(year);
  return { label: free.label, provisional: free.series === PROVISIONAL_SERIES, edit: numberUseEdit(free, wanted) };
};
