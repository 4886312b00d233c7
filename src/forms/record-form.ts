import type { UseFormReturn } from 'react-hook-form';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import type { RecordEdit, Saved } from '../vault/open-vault.ts';
import type { FieldDef, Typed } from './field-def.ts';

export type RecordFormOptions<K extends Kind> = {
  readonly kind: K;
  /** null: a new record. */
  readonly recordId: string | null;
  /** Tells drafts of new records apart ("new-from-<clue id>"); 'new' when absent. Never anything about people. */
  readonly draftName?: string | undefined;
  /** What a new record starts from (carried-over parties, defaults); ignored for an existing one. */
  readonly start: Doc;
  /** The fields for the values as they stand now (lists inside bring their own). */
  readonly defsOf: (typed: Typed) => readonly FieldDef[];
  /** Rules over the whole doc: errors stop the save, warnings do not. */
  readonly check: (doc: Doc) => readonly Problem[];
  /** Top-level fields that this form does not show and the program itself may set while it is open (a number). */
  readonly quiet?: readonly string[];
  /** Other records saved in the same group ("the clue now points to its case"). */
  readonly alsoSave?: (recordId: string, doc: Doc) => readonly RecordEdit[];
  /** Last touch before saving, for what is computed and not typed (score, totals). */
  readonly complete?: (doc: Doc) => Doc;
};

export type RecordForm = {
  readonly form: UseFormReturn<Typed>;
  readonly defs: readonly FieldDef[];
  readonly recordId: string;
  readonly isNew: boolean;
  /** The doc as it would be saved now; unreadable fields keep their old value. */
  readonly reading: { readonly doc: Doc; readonly problems: readonly Problem[] };
  readonly warnings: readonly Problem[];
  readonly draftSavedAt: string | null;
  /** The form was filled from a draft that an earlier sitting left. */
  readonly restored: boolean;
  /** The record changed under the open form; taking the news is the person's press. */
  readonly hasNews: boolean;
  readonly takeNews: () => void;
  readonly save: () => Promise<Result<Saved>>;
  readonly dropDraft: () => Promise<void>;
};
