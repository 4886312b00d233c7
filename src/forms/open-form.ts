import { createContext, use } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Typed } from './field-def.ts';

/** The open form for what stands in it. It stays the same object, so that a letter typed in one field draws no other one anew. */
export const OpenForm = createContext<UseFormReturn<Typed> | null>(null);

/** The open form; its `control` and methods never change. Throws outside of one. */
export const useOpenForm = (): UseFormReturn<Typed> => {
  const form = use(OpenForm);
  if (!form) throw new Error('no form is open here');
  return form;
};
