import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { textMark } from '../../../domain/text-mark.ts';
import type { OpenAttachments } from '../../attachments/open-attachments.ts';
import { makePaperPdf } from '../../documents/make-paper-pdf.ts';
import type { Form } from '../../documents/paper/form.ts';
import { formFacts } from '../../papers/form-facts.ts';
import { keepFinal } from '../../papers/keep-final.ts';
import type { OpenVault, RecordEdit, Saved } from '../../vault/open-vault.ts';
import { type TakenNumber, takeNumber } from '../../vault/take-number.ts';

/** The number a paper of a form with its own series would take now; null for a form that bears the number of its case or agreement. */
export const paperNumber = (vault: OpenVault, form: Form, recordId: string): TakenNumber | null =>
  form.series ? takeNumber(vault, { series: form.series, at: vault.now(), recordId, kind: 'paper' }) : null;

const sealed = (doc: Doc): Doc => ({ ...doc, textMark: textMark(doc) });

/**
 * Makes a paper final: its PDF is made and lies on the disk first (nothing is numbered that cannot be printed), then text, number and the record
 * of the bytes are saved as one group.
 */
export const finalisePaper = async (
  vault: OpenVault,
  attachments: OpenAttachments | null,
  form: Form,
  record: LedgerRecord<'paper'>,
): Promise<Result<Saved>> => {
  const number = paperNumber(vault, form, record.id);
  const { office } = vault.identity;
  const no = number?.label ?? formFacts(vault.view, office, form, record.doc).no;
  const final: PaperDoc = {
    ...record.doc,
    status: '已定稿',
    ...(no === undefined ? {} : { no }),
    ...(form.series ? { series: form.series } : {}),
    finalisedAt: vault.now().toISOString(),
  };
  const made = await makePaperPdf(form, formFacts(vault.view, office, form, final), { pictures: final.glyphPictures });
  if (!made.ok) return made;
  const kept = await keepFinal(vault, attachments, { ofKind: 'paper', ofId: record.id }, made.value);
  if (!kept.ok) return kept;
  const { edition: templateVersion, sha256: pdfHash } = made.value;
  const paper: RecordEdit = {
    recordId: record.id,
    kind: 'paper',
    was: record.doc as Doc,
    now: sealed({ ...final, templateVersion, pdfHash } as Doc),
  };
  return vault.save([paper, kept.value, ...(number ? [number.edit] : [])]);
};
