import { applySets } from '../../domain/apply-sets.ts';
import type { Change } from '../../domain/change.ts';
import { isVoided } from '../../domain/is-voided.ts';
import type { DocOf, Kind } from '../../domain/kinds/kind.ts';
import type { Doc, LedgerRecord } from '../../domain/record.ts';
import type { RecordView } from './open-vault.ts';

/** What the county last confirmed. */
export type Confirmed = { readonly id: string; readonly kind: string; readonly seq: number; readonly doc: Doc };

export type LiveRecords = RecordView & {
  readonly putConfirmed: (rows: readonly Confirmed[]) => void;
  /** Replaces the pending changes of the touched records and folds them again. */
  readonly setPending: (changes: readonly Change[], touched: Iterable<string>) => void;
  readonly confirmed: (id: string) => Confirmed | undefined;
  readonly confirmedIds: () => Iterable<string>;
  /** Forgets confirmed rows; what is pending of them stays. */
  readonly dropConfirmed: (ids: readonly string[]) => void;
  readonly size: () => number;
  readonly pendingIds: () => Iterable<string>;
  readonly tell: () => void;
};

/** All records in memory: confirmed ones with the outbox folded over them. Only touched records are folded again, and a kind's list is new only when one of it changed. */
export const createLiveRecords = (officeId: string): LiveRecords => {
  const confirmed = new Map<string, Confirmed>();
  const pending = new Map<string, Change[]>();
  const shown = new Map<string, Map<string, LedgerRecord>>();
  const lists = new Map<string, readonly LedgerRecord[]>();
  const listeners = new Set<() => void>();

  const ofKind = (kind: string): Map<string, LedgerRecord> => {
    const have = shown.get(kind) ?? new Map<string, LedgerRecord>();
    shown.set(kind, have);
    return have;
  };
  const fold = (id: string): void => {
    const base = confirmed.get(id);
    const changes = pending.get(id) ?? [];
    const kind = base?.kind ?? changes[0]?.kind;
    if (!kind) return;
    // After a rebuild a change may be here before the record it changes: a part of a record is never shown as one.
    if (!base && changes[0]?.set[0]?.path !== '') return void ofKind(kind).delete(id);
    const doc = changes.length
      ? changes.reduce<Doc | null>((done, { set }) => applySets(done, set), base?.doc ?? null)
      : base?.doc;
    lists.delete(kind);
    if (doc && !isVoided(doc))
      ofKind(kind).set(id, { id, kind: kind as Kind, officeId, seq: base?.seq ?? 0, doc: doc as DocOf<Kind> });
    else ofKind(kind).delete(id);
  };
  const drop = (id: string): void => {
    for (const [kind, records] of shown) if (records.delete(id)) lists.delete(kind);
  };

  return {
    all: <K extends Kind>(kind: K) => {
      const list = lists.get(kind) ?? [...ofKind(kind).values()];
      lists.set(kind, list);
      return list as readonly LedgerRecord<K>[];
    },
    get: <K extends Kind>(kind: K, id: string) => ofKind(kind).get(id) as LedgerRecord<K> | undefined,
    isPending: (id) => pending.has(id),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    putConfirmed: (rows) => {
      for (const row of rows) {
        confirmed.set(row.id, row);
        fold(row.id);
      }
    },
    setPending: (changes, touched) => {
      const wanted = new Map<string, Change[]>();
      for (const id of touched) wanted.set(id, []);
      for (const change of changes) wanted.get(change.recordId)?.push(change);
      for (const [id, own] of wanted) {
        if (own.length) pending.set(id, own);
        else pending.delete(id);
        if (own.length || confirmed.has(id)) fold(id);
        else drop(id);
      }
    },
    confirmed: (id) => confirmed.get(id),
    confirmedIds: () => confirmed.keys(),
    dropConfirmed: (ids) => {
      for (const id of ids) {
        confirmed.delete(id);
        if (pending.has(id)) fold(id);
        else drop(id);
      }
    },
    size: () => confirmed.size,
    pendingIds: () => pending.keys(),
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
};
