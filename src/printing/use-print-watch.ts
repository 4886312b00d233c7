import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { useVault } from '../vault/vault-context.ts';
import { watchPrintJobs } from './watch-print-jobs.ts';

/** Follows handed print jobs for as long as the office is open. */
export const usePrintWatch = (): void => {
  const vault = useVault();
  useEffect(
    () =>
      watchPrintJobs({
        vault,
        printState: bridge.printState,
        later: (work, ms) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
      }),
    [vault],
  );
};
