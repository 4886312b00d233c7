import { useEffect, useState } from 'react';
import type { Form } from '../documents/paper/form.ts';

let loaded: readonly Form[] | null = null;

/** Every form, with the law they cite: loaded once, when the first page needs them. */
export const loadForms = async (): Promise<readonly Form[]> => {
  loaded ??= (await import('../documents/forms/form-list.ts')).FORMS;
  return loaded;
};

/** All forms in the order of a dossier; null for the moment in which they are being loaded. */
export const useForms = (): readonly Form[] | null => {
  const [forms, setForms] = useState(loaded);
  useEffect(() => {
    if (!forms) void loadForms().then(setForms);
  }, [forms]);
  return forms;
};
