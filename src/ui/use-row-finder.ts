import { useEffect, useRef } from 'react';
import { createRowFinder, type RowFinder } from './row-finder.ts';

/** Rows folded in one idle moment: a few milliseconds of work. */
const SLICE = 500;

/** The finder of a ledger, brought up to what is typed before the table is drawn; texts are folded while nobody waits. */
export const useRowFinder = <T extends object>(
  rows: readonly T[],
  typed: string,
  searchText: (row: T) => string,
): RowFinder<T> => {
  const kept = useRef<RowFinder<T> | null>(null);
  kept.current ??= createRowFinder(searchText);
  const finder = kept.current;
  const seen = useRef<{ rows: readonly T[]; typed: string } | null>(null);
  if (seen.current?.rows !== rows || seen.current.typed !== typed) {
    finder.find(rows, typed);
    seen.current = { rows, typed };
  }
  useEffect(() => {
    let asked = 0;
    const goOn = () => {
      if (!finder.prepare(SLICE)) asked = requestIdleCallback(goOn);
    };
    if (rows.length > 0) asked = requestIdleCallback(goOn);
    return () => cancelIdleCallback(asked);
  }, [finder, rows]);
  return finder;
};
