import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { Sheet } from '../ui/sheet.tsx';
import { useRecords, useVault } from '../vault/vault-context.ts';
import { BlankFormsDialog } from './blank-forms-dialog.tsx';
import { makeChoices } from './make-choices.ts';
import { MakePaper } from './make-paper.tsx';
import { paperRows, type SheetOf } from './paper-rows.ts';
import { PaperTable } from './paper-table.tsx';
import { useForms } from './use-forms.ts';

/** 文书: the documents of a case, an agreement or a clue, what is still lacking, and blank forms for the pen. */
export const PaperSheet = ({ of }: { readonly of: SheetOf }) => {
  const { view } = useVault();
  const forms = useForms();
  const [blanks, setBlanks] = useState(false);
  const [papers, agreements, payments] = [useRecords('paper'), useRecords('agreement'), useRecords('payment')];
  const { kind, id } = of;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are what both are read from, through the view
  const { rows, choices } = useMemo(
    () => ({
      rows: paperRows(view, forms ?? [], { kind, id }),
      choices: makeChoices(view, forms ?? [], { kind, id }),
    }),
    [view, forms, kind, id, papers, agreements, payments],
  );
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  return (
    <Sheet
      title="文书"
      note={kind === 'case' && missing ? `还缺 ${missing} 种` : undefined}
      actions={<Button onClick={() => setBlanks(true)}>空白表格</Button>}
    >
      {forms ? (
        <>
          {rows.length ? <PaperTable rows={rows} /> : <Box sx={{ color: 'text.secondary' }}>还没有文书。</Box>}
          <MakePaper choices={choices} />
        </>
      ) : (
        <Box role="status" sx={{ color: 'text.secondary' }}>
          正在打开
        </Box>
      )}
      {blanks && forms ? <BlankFormsDialog forms={forms} onClose={() => setBlanks(false)} /> : null}
    </Sheet>
  );
};
