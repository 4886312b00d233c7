import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { CLUE_COLUMNS } from '../../../domain/import/column-names.ts';
import { findHeader } from '../../../domain/import/find-header.ts';
import type { ClueImportPlan, PlannedRow } from '../../../domain/import/plan-clue-import.ts';
import type { Sheet as FileSheet } from '../../../domain/import/sheet.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { HeaderChoice } from './header-choice.tsx';
import { MappingTable } from './mapping-table.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { PlanTable } from './plan-table.tsx';
import { useCluePlan } from './use-clue-plan.ts';

type ReviewImportProps = {
  readonly fileName: string;
  readonly sheets: readonly FileSheet[];
  readonly onImport: (plan: ClueImportPlan, rows: readonly PlannedRow[]) => void;
  readonly onOther: () => void;
};

/** The first sheet with a head that reads like a ledger; a workbook often begins with a cover. */
const firstLedger = (sheets: readonly FileSheet[]): number =>
  Math.max(
    0,
    sheets.findIndex((sheet) => findHeader(sheet, CLUE_COLUMNS) !== null),
  );

/** Step two: which sheet, which head, which column is what; then the dry run, and only then 导入. */
export const ReviewImport = ({ fileName, sheets, onImport, onOther }: ReviewImportProps) => {
  const [at, setAt] = useState(() => firstLedger(sheets));
  const sheet = sheets[at] ?? sheets[0];
  if (!sheet) return null;
  return (
    <>
      {sheets.length > 1 ? (
        <TextField
          select
          label="用哪一张工作表"
          value={String(at)}
          onChange={(event) => setAt(Number(event.target.value))}
          sx={{ maxWidth: 320, mb: 3 }}
        >
          {sheets.map(({ name }, i) => (
            <MenuItem key={name} value={String(i)}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <ReviewSheet key={at} fileName={fileName} sheet={sheet} onImport={onImport} onOther={onOther} />
    </>
  );
};

type ReviewSheetProps = Omit<ReviewImportProps, 'sheets'> & { readonly sheet: FileSheet };

const ReviewSheet = ({ fileName, sheet, onImport, onOther }: ReviewSheetProps) => {
  const { header, plan, chooseHeader, chooseMapping } = useCluePlan(sheet);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => plan?.rows.filter(({ doc, rowNo }) => doc && !left.has(rowNo)) ?? [], [plan, left]);
  return (
    <>
      <Sheet
        title="表头与列"
        note={
          header
            ? `${fileName}：表头在第 ${header.top + 1}${header.depth === 2 ? `–${header.top + 2}` : ''} 行，各列对应如下，不对的可以改。`
            : fileName
        }
      >
        {header ? null : (
          <Notice tone="bad" live>
            {codeSentence('header-not-found')}
          </Notice>
        )}
        <HeaderChoice sheet={sheet} header={header} onHeader={chooseHeader} />
        {header ? <MappingTable sheet={sheet} header={header} onMapping={chooseMapping} /> : null}
      </Sheet>
      {plan ? (
        <Sheet title="导入预览" note="还没有存。原文和将要记下的不一样的格，都列在下面。">
          <PlanSummary plan={plan} left={left} onLeave={(more) => setLeft(new Set([...left, ...more]))} />
          <PlanTable rows={plan.rows} left={left} onLeft={setLeft} />
        </Sheet>
      ) : null}
      <Box
        sx={{
          display: 'flex',
          gap: 3,
          justifyContent: 'flex-end',
          position: 'sticky',
          bottom: 'calc(-1 * var(--page-foot))',
          py: 3,
          bgcolor: 'background.default',
          zIndex: 1,
        }}
      >
        <Button variant="outlined" onClick={onOther}>
          换一个文件
        </Button>
        <Button variant="contained" disabled={!plan || rows.length === 0} onClick={() => plan && onImport(plan, rows)}>
          {`导入 ${rows.length} 条`}
        </Button>
      </Box>
    </>
  );
};
