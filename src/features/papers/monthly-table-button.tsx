import type { LedgerRecord } from '../../../domain/record.ts';
import { formFacts } from '../../papers/form-facts.ts';
import { loadForms } from '../../papers/use-forms.ts';
import { SaveFileButton } from '../../printing/save-file-button.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { monthlyTable } from '../../workbook/tables/monthly-table.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';

/** 导出 Excel of a monthly report: the figures it is made of, counted from the records. */
export const MonthlyTableButton = ({ record }: { readonly record: LedgerRecord<'paper'> }) => {
  const { view, identity } = useVault();
  const today = useToday();
  const make = async (signal: AbortSignal) => {
    const form = (await loadForms()).find(({ code }) => code === record.doc.form);
    const figures = form ? formFacts(view, identity.office, form, record.doc).figures : undefined;
    if (!figures)
      return {
        ok: false as const,
        problems: [{ code: 'file-not-made' as const, path: '', severity: 'error' as const }],
      };
    const book = monthlyTable(figures, { office: identity.office.name, today });
    const written = await writeWorkbook(book, { signal });
    if (!written.ok) return written;
    const of = { kind: 'paper' as const, recordId: record.id };
    return { ok: true as const, value: { bytes: written.value, fileName: `${book.title}.xlsx`, of } };
  };
  return record.doc.form === 'YDTZ' ? <SaveFileButton word="导出 Excel" make={make} /> : null;
};
