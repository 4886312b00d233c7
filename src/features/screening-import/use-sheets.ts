import { useRef, useState } from 'react';
import { readPastedTable } from '../../../domain/import/read-pasted-table.ts';
import type { Sheet } from '../../../domain/import/sheet.ts';
import { sheetFromTable } from '../../../domain/import/sheet-from-table.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';

/** Which file is being looked at: none yet, being read, read, or refused with its reason. */
export type SheetsState =
  | { readonly at: 'none'; readonly problem?: Problem }
  | { readonly at: 'reading'; readonly fileName: string }
  | { readonly at: 'read'; readonly fileName: string; readonly sheets: readonly Sheet[] };

/** Reads a chosen file or a pasted table; reading can be called off. */
export const useSheets = () => {
  const [state, setState] = useState<SheetsState>({ at: 'none' });
  const running = useRef<AbortController | null>(null);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ at: 'none' });
  };

  const readFile = async (file: File) => {
    cancel();
    const control = new AbortController();
    running.current = control;
    setState({ at: 'reading', fileName: file.name });
    try {
      const result = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name, {
        signal: control.signal,
      });
      if (control.signal.aborted) return;
      if (result.ok) setState({ at: 'read', fileName: file.name, sheets: result.value });
      else setState({ at: 'none', problem: result.problems[0] });
    } catch {
      // Called off, or the file vanished from its disk while it was read.
      if (!control.signal.aborted)
        setState({ at: 'none', problem: { code: 'file-damaged', path: '', severity: 'error' } });
    }
  };

  const paste = (text: string) => {
    const rows = readPastedTable(text);
    if (rows.length > 0) setState({ at: 'read', fileName: '粘贴的表格', sheets: [sheetFromTable(rows)] });
  };

  return { state, readFile, paste, cancel };
};
