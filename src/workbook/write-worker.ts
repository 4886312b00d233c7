import { makeWorkbook } from './make-workbook.ts';
import type { TableBook } from './table-book.ts';

// A worker of its own: a ledger of years never freezes the window, and ending the worker is how writing is cancelled.
self.onmessage = async (event: MessageEvent<TableBook>) => {
  self.postMessage(await makeWorkbook(event.data).catch(() => null));
};
