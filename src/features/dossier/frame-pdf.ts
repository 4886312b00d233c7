import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import type { Result } from '../../../domain/problem.ts';
import { entryPages } from '../../documents/dossier/dossier-entries.ts';
import type { DossierEntry } from '../../documents/dossier/dossier-part.ts';
import { makePaperPdf } from '../../documents/make-paper-pdf.ts';
import { presetsOf } from '../../documents/paper/make-paper.ts';
import { formFacts } from '../../papers/form-facts.ts';
import { loadForms } from '../../papers/use-forms.ts';
import type { OpenVault } from '../../vault/open-vault.ts';

type Framed = { readonly vault: OpenVault; readonly caseId: string; readonly today: string };

/** Cover (D00), contents (D00b) or back (D15) of a dossier, from its case and what stands in it. */
export const framePdf = async (
  code: 'D00' | 'D00b' | 'D15',
  { vault, caseId, today }: Framed,
  entries: readonly DossierEntry[] = [],
): Promise<Result<Uint8Array>> => {
  const form = (await loadForms()).find((one) => one.code === code);
  if (!form) throw new Error(`no form ${code}`);
  const paper: PaperDoc = { form: code, title: form.title, caseId, datedOn: today, status: '草稿' };
  const bare = formFacts(vault.view, vault.identity.office, form, paper);
  const { fields } = presetsOf(form, bare);
  const rows = entries.map((entry) => ({ title: entry.title, pages: entryPages(entry), remark: entry.remark }));
  const filled = { ...fields, ...(code === 'D00' ? { filer: fields.filer || vault.user.name } : {}) };
  const made = await makePaperPdf(form, { ...bare, fields: filled, rows: (list) => (list === 'entries' ? rows : []) });
  return made.ok ? { ok: true, value: made.value.bytes } : made;
};
