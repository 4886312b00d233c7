import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { dayInShanghai } from '../../domain/civil-date.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import type { Doc } from '../../domain/record.ts';
import type { Saved } from '../vault/open-vault.ts';
import { useRecord, useVault } from '../vault/vault-context.ts';
import type { Typed } from './field-def.ts';
import { readForm } from './read-form.ts';
import type { RecordForm, RecordFormOptions } from './record-form.ts';
import { typedFromDoc } from './typed-from-doc.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { withQuietFields } from './with-quiet-fields.ts';

type KeptDraft = { readonly was: Doc | null; readonly typed: Typed; readonly recordId: string };

const warningsIn = (found: readonly Problem[]): readonly Problem[] =>
  found.filter(({ severity }) => severity === 'warning');

/** Opens a record as a form: draft kept as one types, typed text read back, checked, and saved as one group. */
export const useRecordForm = <K extends Kind>(options: RecordFormOptions<K>): RecordForm => {
  const {
    kind,
    recordId: givenId,
    draftName = 'new',
    start,
    defsOf,
    check,
    alsoSave,
    complete = (doc) => doc,
    quiet = [],
  } = options;
  const vault = useVault();
  const current = useRecord(kind, givenId ?? undefined)?.doc as Doc | undefined;
  const draftKey = `${kind}:${givenId ?? draftName}`;
  const [kept] = useState(() => vault.drafts.get(draftKey)?.value as KeptDraft | undefined);
  const [recordId, setRecordId] = useState(() => givenId ?? kept?.recordId ?? vault.newId());
  const [seen, setWas] = useState<Doc | null>(() => kept?.was ?? current ?? null);
  const was = withQuietFields(seen, current, quiet);
  // A record is opened with its doubts at their fields; a new one is not nagged before it was saved.
  const [warnings, setWarnings] = useState(() => (was ? warningsIn(check(was)) : []));
  const base = was ?? start;
  const form = useForm<Typed>({ defaultValues: typedFromDoc(base, defsOf), mode: 'onSubmit', shouldFocusError: false });
  useEffect(() => {
    if (kept) form.reset(kept.typed, { keepDefaultValues: true });
  }, [form, kept]);
  const defs = defsOf(form.watch());
  const today = dayInShanghai(vault.now().toISOString());
  const draft = useDraftKeeper(vault, form, draftKey, (): KeptDraft => ({ was, typed: form.getValues(), recordId }));

  const showProblems = (problems: readonly Problem[]) => {
    for (const problem of problems)
      form.setError(problem.path === '' ? 'root' : problem.path, { message: problemSentence(problem) });
    const first = problems.find((problem) => defs.some((def) => def.path === problem.path));
    if (first) form.setFocus(first.path);
  };

  const save = async (): Promise<Result<Saved>> => {
    form.clearErrors();
    const read = readForm(defs, form.getValues(), base, today);
    const doc = complete(read.doc);
    const found = [...read.problems, ...check(doc)];
    const errors = found.filter(
      (problem, at) => problem.severity === 'error' && found.findIndex(({ path }) => path === problem.path) === at,
    );
    setWarnings(warningsIn(found));
    const goOn = draft.hold();
    const saved: Result<Saved> = errors.length
      ? { ok: false, problems: errors }
      : await vault.save([{ recordId, kind, was, now: doc }, ...(alsoSave?.(recordId, doc) ?? [])], { draftKey });
    if (!saved.ok) {
      goOn(false);
      showProblems(saved.problems);
      return saved;
    }
    setWas(doc);
    form.reset(typedFromDoc(doc, defsOf));
    goOn(true);
    return saved;
  };

  /** Only fields the person has not touched take the county's value: nothing typed is lost. */
  const takeNews = () => {
    if (!current) return;
    const touched = defs
      .filter((def) => form.getFieldState(def.path).isDirty)
      .map((def) => [def.path, form.getValues(def.path)] as const);
    setWas(current);
    form.reset(typedFromDoc(current, defsOf));
    for (const [path, value] of touched) form.setValue(path, value, { shouldDirty: true });
  };

  const dropDraft = async () => {
    await vault.drafts.remove(draftKey);
    setWas(current ?? null);
    form.reset(typedFromDoc(current ?? start, defsOf));
    if (!givenId) setRecordId(vault.newId());
    draft.forgetDraft();
  };

  return {
    form,
    defs,
    recordId,
    isNew: was === null,
    reading: readForm(defs, form.getValues(), base, today),
    warnings,
    draftSavedAt: draft.draftSavedAt,
    restored: kept !== undefined,
    hasNews: current !== undefined && was !== null && canonicalJson(current) !== canonicalJson(was),
    takeNews,
    save,
    dropDraft,
  };
};
