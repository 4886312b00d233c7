import { type ReactNode, useMemo } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { FieldWarnings } from './field-warnings.ts';
import { OpenForm } from './open-form.ts';
import type { RecordForm } from './record-form.ts';

/** Everything the fields inside need: the form and what is doubtful about each. */
export const RecordFormProvider = ({ record, children }: { record: RecordForm; children: ReactNode }) => {
  const { warnings } = record;
  const byPath = useMemo(
    () => new Map(warnings.map((problem) => [problem.path, problemSentence(problem)])),
    [warnings],
  );
  return (
    <OpenForm value={record.form}>
      <FieldWarnings value={byPath}>{children}</FieldWarnings>
    </OpenForm>
  );
};
