import { useCallback, useEffect, useState } from 'react';
import type { Printers } from '../../protocol/printing.ts';
import { bridge } from '../bridge.ts';

/** The printers of this computer, asked when a page that prints opens, and again on demand; null until the computer has answered. */
export const usePrinters = (): { readonly printers: Printers | null; readonly look: () => void } => {
  const [printers, setPrinters] = useState<Printers | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(asked): each press of 再找一次 asks again
  useEffect(() => {
    let stale = false;
    bridge.printers().then(
      (found) => void (stale || setPrinters(found)),
      () =>
        void (stale || setPrinters({ way: 'sheet', printers: [], defaultName: null, problem: 'print-service-down' })),
    );
    return () => {
      stale = true;
    };
  }, [asked]);
  return { printers, look: useCallback(() => setAsked((n) => n + 1), []) };
};
