import type { Change, FieldSet } from '../../../domain/change.ts';
import { fieldName, kindName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Doc, Json } from '../../../domain/record.ts';
import { recordTitle } from '../../../domain/record-title.ts';
import type { OpenVault } from '../../vault/open-vault.ts';

const asDoc = (value: Json | undefined): Doc | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Doc) : null;

/** The record as this laptop shows it now; null when it is not here. */
export const docNow = (vault: OpenVault, kind: Kind, recordId: string): Doc | null =>
  (vault.view.get(kind, recordId)?.doc as Doc | undefined) ?? null;

/** Name of a colleague by id; the device's list may be older than the colleague. */
export const userName = (vault: OpenVault, userId: string): string =>
  [...vault.identity.users, ...(vault.identity.formerUsers ?? [])].find(({ id }) => id === userId)?.name ?? '其他人员';

/** A set of a whole new record, told field by field; any other set as it is. */
export const fieldSets = (change: Change): readonly FieldSet[] =>
  change.set.flatMap((one) => {
    const whole = one.path === '' ? asDoc(one.now) : null;
    return whole ? Object.entries(whole).map(([path, now]) => ({ path, was: null, now })) : [one];
  });

/** What a change is about: the record, and the fields by their Chinese names. */
export const describeChange = (vault: OpenVault, change: Change): { readonly title: string; readonly what: string } => {
  const whole = change.set.find(({ path }) => path === '');
  const doc = asDoc(whole?.now) ?? docNow(vault, change.kind, change.recordId);
  const names = [...new Set(change.set.map(({ path }) => fieldName(change.kind, path, doc)))];
  const shown = names.slice(0, 4).join('、');
  const what =
    whole && whole.was === null ? '新增' : `改了 ${shown}${names.length > 4 ? ` 等 ${names.length} 栏` : ''}`;
  return { title: `${kindName(change.kind)}：${recordTitle(change.kind, doc)}`, what };
};

const PLACE_OF: Partial<Record<Kind, string>> = { clue: '/clues', case: '/cases', agreement: '/agreements' };

/** Address of a record's form; null for kinds without one. */
export const recordPlace = (kind: Kind, recordId: string): string | null => {
  const place = PLACE_OF[kind];
  return place ? `${place}/${recordId}` : null;
};
