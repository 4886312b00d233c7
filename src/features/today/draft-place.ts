import { kindName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Doc } from '../../../domain/record.ts';
import { recordTitle } from '../../../domain/record-title.ts';
import type { Draft, OpenVault } from '../../vault/open-vault.ts';

/** Where a form lives, and what a new record may come from (`<form>:new-from-<id>`). */
const PLACE_OF: Readonly<
  Record<string, { readonly kind: Kind; readonly path: string; readonly from?: 'clue' | 'case' | 'address' }>
> = {
  clue: { kind: 'clue', path: '/clues' },
  case: { kind: 'case', path: '/cases', from: 'clue' },
  agreement: { kind: 'agreement', path: '/agreements', from: 'case' },
  // A new paper is told apart by its address: form and ids, nothing else.
  paper: { kind: 'paper', path: '/papers', from: 'address' },
};

const asDoc = (value: unknown): Doc | null => (typeof value === 'object' && value !== null ? (value as Doc) : null);

const comesFrom = (from: string, rest: string): string =>
  from === 'address' ? rest : `${from}=${encodeURIComponent(rest)}`;

/** What a draft ("<form>:<record id or new>") is called and where it goes on; null for a form that is not a page of its own. */
export const draftPlace = (vault: OpenVault, draft: Draft): { readonly title: string; readonly to: string } | null => {
  const at = draft.key.indexOf(':');
  const place = PLACE_OF[draft.key.slice(0, at)];
  if (!place) return null;
  const rest = draft.key.slice(at + 1);
  const made = /^new(?:-from-(.+))?$/u.exec(rest);
  const isNew = made !== null;
  const value = asDoc(draft.value);
  const typed = asDoc(value?.typed);
  const called = recordTitle(place.kind, typed);
  const name = called === kindName(place.kind) ? '（还没有名称）' : called;
  const from = made?.[1] && place.from ? `?${comesFrom(place.from, made[1])}` : '';
  const author =
    draft.userId === vault.user.id
      ? ''
      : `（${vault.identity.users.find(({ id }) => id === draft.userId)?.name ?? '其他人员'}）`;
  return {
    title: `${isNew ? '新增' : ''}${kindName(place.kind)}：${name}${author}`,
    to: `${place.path}/${isNew ? 'new' : rest}${from}`,
  };
};
