import { MAX_COPIES, type PaperDoc, type PaperRow } from '../../../domain/kinds/paper.ts';
import type { Doc } from '../../../domain/record.ts';
import type { Form } from '../../documents/paper/form.ts';

const isEmpty = ({ cells }: PaperRow): boolean => Object.values(cells ?? {}).every((cell) => cell.trim() === '');

const writtenRows = (rows: PaperDoc['rows']): PaperDoc['rows'] =>
  rows && Object.fromEntries(Object.entries(rows).filter(([, row]) => !isEmpty(row)));

/** What the form asks for itself (how many originals, why it amends) is what the paper says too. */
const saidByForm = (form: Form, fields: PaperDoc['fields']): Partial<PaperDoc> => {
  const asks = (key: string) => form.fields.some((field) => field.key === key);
  const copies = Number(fields?.copies);
  return {
    ...(asks('copies') && copies >= 1 && copies <= MAX_COPIES ? { copies } : {}),
    ...(asks('reason') && fields?.reason ? { amendReason: [...fields.reason].slice(0, 500).join('') } : {}),
  };
};

/** A paper as it is kept: a row that nobody wrote in is no row. */
export const tidyPaper = (form: Form, doc: Doc): Doc => {
  const { rows, fields } = doc as unknown as PaperDoc;
  const kept = { ...doc, ...saidByForm(form, fields), ...(rows ? { rows: writtenRows(rows) } : {}) };
  return kept as unknown as Doc;
};
