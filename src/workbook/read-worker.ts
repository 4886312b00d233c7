import { parseWorkbook } from './parse-workbook.ts';

// A worker of its own: a heavy file never freezes the window, and ending the worker is how reading is cancelled.
self.onmessage = async (event: MessageEvent<Uint8Array>) => {
  self.postMessage(await parseWorkbook(event.data));
};
