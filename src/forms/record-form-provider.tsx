import { type ReactNode, useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { FieldWarnings } from './field-warnings.ts';
import type { RecordForm } from './record-form.ts';

/** Everything the fields inside need: the form and what is doubtful about each. */
export const RecordFormProvider = ({ record, children }: { record: RecordForm; children: ReactNode }) => {
  const { warnings } = record;
  const byPath = useMemo(
    () => new Map(warnings.map((problem) => [problem.path, problemSentence(problem)])),
    [warnings],
  );
  return (
    <FormProvider {...record.form}>
      <FieldWarnings value={byPath}>{children}</FieldWarnings>
    </FormProvider>
  );
};
