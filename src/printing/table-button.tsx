import type { Kind } from '../../domain/kinds/kind.ts';
import type { LedgerRows } from '../ui/ledger-body.tsx';
import { useToday } from '../vault/use-today.ts';
import { useVault } from '../vault/vault-context.ts';
import type { TableBook } from '../workbook/table-book.ts';
import type { TableMaker } from '../workbook/tables/table-from.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { SaveFileButton } from './save-file-button.tsx';

type TableButtonProps<T> = {
  readonly rows: LedgerRows<T>;
  /** What the rows are, for the county's access log. */
  readonly kind: Kind;
  readonly table: (rows: readonly T[], maker: TableMaker) => TableBook;
};

/** 导出 Excel: the rows that search and filters leave, in the county's layout. */
export const TableButton = <T extends object>({ rows, kind, table }: TableButtonProps<T>) => {
  const { identity } = useVault();
  const today = useToday();
  const make = async (signal: AbortSignal) => {
    const shown = rows.chosen.length > 0 ? rows.chosen : rows.shown();
    const book = table(shown, { office: identity.office.name, today });
    const written = await writeWorkbook(book, { signal });
    if (!written.ok) return written;
    const of = { kind, recordId: null, count: shown.length };
    return { ok: true as const, value: { bytes: written.value, fileName: `${book.title}.xlsx`, of } };
  };
  return (
    <SaveFileButton
      word={rows.chosen.length > 0 ? `导出选中 ${rows.chosen.length} 条` : '导出 Excel'}
      disabled={rows.count === 0}
      make={make}
    />
  );
};
