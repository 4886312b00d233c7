import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { useOpenForm } from './open-form.ts';

/** A 'value' field of the form as the object it carries. Setting it marks the form as changed and keeps the draft like any typing. */
export const useValueField = <T extends object>(
  path: string,
  absent: T,
): { value: T; setValue: (next: T) => void; error: string | undefined } => {
  const { control } = useOpenForm();
  const { field, fieldState } = useController({ control, name: path });
  const json = typeof field.value === 'string' ? field.value : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `absent` is a constant of the caller; only the carried text decides
  const value = useMemo(() => (json === '' ? absent : (JSON.parse(json) as T)), [json]);
  return { value, setValue: (next) => field.onChange(JSON.stringify(next)), error: fieldState.error?.message };
};
