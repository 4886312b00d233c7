import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { memo, useMemo, useState } from 'react';
import { capitalAmount } from '../../../domain/capital-amount.ts';
import { checkWageList } from '../../../domain/check-wage-list.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import type { WageLine } from '../../../domain/kinds/agreement.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { wageTotalFen } from '../../../domain/wage-list.ts';
import { useOpenForm } from '../../forms/open-form.ts';
import { useValueField } from '../../forms/use-value-field.ts';
import { SaveFileButton } from '../../printing/save-file-button.tsx';
import { EditGrid } from '../../ui/edit-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import { wageTable } from '../../workbook/tables/wage-table.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import { WAGE_COLUMNS, wageCells, withWageCell } from './wage-cells.ts';
import { WageImport } from './wage-import.tsx';
import { WageProblems } from './wage-problems.tsx';

export type Wages = Readonly<Record<string, WageLine>>;
const NONE: Wages = {};

/** Wage lines in their order, with their ids. */
const linesInOrder = (wages: Wages) => Object.entries(wages).sort(([, a], [, b]) => a.order - b.order);

/** 工资清单: pasted, imported or typed; every wrong sum, bad id and double worker is pointed out, nothing is corrected unasked. */
export const WageSheet = memo(() => {
  const { value: wages, setValue, error } = useValueField<Wages>('wages', NONE);
  const { getValues } = useOpenForm();
  const vault = useVault();
  const today = useToday();
  const [importing, setImporting] = useState(false);
  const lines = useMemo(() => linesInOrder(wages), [wages]);
  const rows = useMemo(() => lines.map(([id, line], at) => ({ id, cells: wageCells(line, at) })), [lines]);
  const problems = useMemo(() => checkWageList(wages, { today }), [wages, today]);
  const byCell = useMemo(
    () =>
      new Map(
        problems.map((problem) => [
          problem.path,
          { sentence: problemSentence(problem), bad: problem.severity === 'error' },
        ]),
      ),
    [problems],
  );
  const add = () => {
    const order = Math.max(0, ...lines.map(([, line]) => line.order)) + 1;
    setValue({ ...wages, [vault.newId()]: { order, name: '', dueFen: 0, paidFen: 0, owedFen: 0 } });
  };
  const edit = (id: string, key: string, typed: string) => {
    const line = wages[id];
    if (line) setValue({ ...wages, [id]: withWageCell(line, key, typed) });
  };
  const remove = (id: string) => setValue(Object.fromEntries(Object.entries(wages).filter(([key]) => key !== id)));
  const total = wageTotalFen(wages);
  const book = async (signal: AbortSignal) => {
    const table = wageTable(
      { wages, projectName: String(getValues('projectName')) },
      { office: vault.identity.office.name, today },
    );
    const written = await writeWorkbook(table, { signal });
    if (!written.ok) return written;
    const of = { kind: 'agreement' as const, recordId: null, count: lines.length };
    return { ok: true as const, value: { bytes: written.value, fileName: `${table.title}.xlsx`, of } };
  };
  return (
    <Sheet
      title="工资清单（附件一）"
      note={`${lines.length} 人，尚欠合计 ${formatFen(total)} 元`}
      actions={
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="outlined" onClick={() => setImporting(true)}>
            粘贴或导入
          </Button>
          <Button onClick={add}>加一人</Button>
          {lines.length > 0 ? <SaveFileButton word="导出 Excel" make={book} /> : null}
        </Box>
      }
    >
      <WageProblems problems={problems} lines={lines} wages={wages} onTake={setValue} onRemove={remove} />
      {error ? <Typography sx={{ color: 'error.main' }}>{error}</Typography> : null}
      {rows.length === 0 ? (
        <EmptyState
          action={
            <Button variant="contained" onClick={() => setImporting(true)}>
              粘贴或导入工资清单
            </Button>
          }
        >
          还没有工人。从 Excel、WPS 复制整张表粘贴，或选 .xlsx 文件，都可以。
        </EmptyState>
      ) : (
        <EditGrid
          label="工资清单"
          rows={rows}
          columns={WAGE_COLUMNS}
          height={Math.min(460, 84 + rows.length * 38)}
          onEdit={edit}
          problemAt={(id, key) => byCell.get(`wages.${id}.${key}`)}
        />
      )}
      <Typography sx={{ mt: 2, fontWeight: 700 }}>{`合计：${formatFen(total)} 元，${capitalAmount(total)}`}</Typography>
      <WageImport open={importing} current={wages} onTake={setValue} onClose={() => setImporting(false)} />
    </Sheet>
  );
});
