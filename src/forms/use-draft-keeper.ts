import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Typed } from './field-def.ts';

const DRAFT_DELAY_MS = 400;

/** Writes the open form into the vault's drafts as one types, at the latest when it is left. Returns when that last happened. */
export const useDraftKeeper = (
  vault: OpenVault,
  form: UseFormReturn<Typed>,
  draftKey: string,
  draftOf: () => unknown,
) => {
  const [draftSavedAt, setDraftSavedAt] = useState<string | null>(null);
  const keep = useRef<() => Promise<void>>(async () => {});
  const held = useRef(false);
  keep.current = async () => {
    if (held.current) return;
    // A form that equals its record is no draft: a save or an undo by hand leaves nothing behind.
    if (canonicalJson(form.getValues()) === canonicalJson(form.formState.defaultValues)) return;
    await vault.drafts.put(draftKey, draftOf());
    setDraftSavedAt(vault.now().toISOString());
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      void keep.current();
    };
    const watching = form.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(flush, DRAFT_DELAY_MS);
    });
    window.addEventListener('pagehide', flush);
    window.addEventListener('fengqiao:flush-drafts', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('fengqiao:flush-drafts', flush);
      watching.unsubscribe();
      flush();
    };
  }, [form]);
  /** While a save runs no draft is written: one that came behind it would bring the saved record back as a new one. Answers how to go on. */
  const hold = () => {
    held.current = true;
    return (saved: boolean) => {
      held.current = false;
      if (saved) setDraftSavedAt(null);
      else void keep.current();
    };
  };
  return { draftSavedAt, hold, forgetDraft: () => setDraftSavedAt(null) };
};
