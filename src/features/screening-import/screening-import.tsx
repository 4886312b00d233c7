import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Sheet } from '../../ui/sheet.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportResult } from './import-result.tsx';
import { ReviewImport } from './review-import.tsx';
import { useImportRun } from './use-import-run.ts';
import { useSheets } from './use-sheets.ts';

/** Importing a screening ledger, step by step: choose, look, import, and back if need be. */
export const ScreeningImport = ({ onDone }: { readonly onDone: () => void }) => {
  const { state, readFile, paste, cancel } = useSheets();
  const { run, save, undo, reset } = useImportRun();
  const other = () => {
    reset();
    cancel();
  };
  useHotKey('escape', state.at === 'reading' ? cancel : onDone, run.at === 'idle' && state.at !== 'read');
  if (run.at !== 'idle') return <ImportResult run={run} onUndo={() => void undo()} onOther={other} onDone={onDone} />;
  if (state.at === 'reading')
    return (
      <Sheet title={`正在读 ${state.fileName}`}>
        <LinearProgress aria-label="正在读文件" sx={{ height: 8, mb: 3 }} />
        <Button variant="outlined" autoFocus onClick={cancel}>
          取消
        </Button>
      </Sheet>
    );
  if (state.at === 'read')
    return (
      <ReviewImport
        fileName={state.fileName}
        sheets={state.sheets}
        onImport={(plan, rows) => void save(plan, rows)}
        onOther={cancel}
      />
    );
  return <ChooseFile problem={state.problem} onFile={(file) => void readFile(file)} onPaste={paste} />;
};
