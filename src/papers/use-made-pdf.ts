import { useEffect, useMemo, useState } from 'react';
import type { Problem, Result } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import type { MadePdf } from '../printing/made-pdf.ts';

const SETTLE_MS = 600;

export type Making<T extends MadePdf> = {
  readonly made: T | null;
  readonly busy: boolean;
  readonly trouble: readonly string[];
  readonly problems: readonly Problem[];
};

/** A document as PDF, made anew when typing rests; the last good one stays until then. `make` is remembered by its caller: a new one starts anew. */
export const useMadePdf = <T extends MadePdf>(make: (() => Promise<Result<T>>) | null): Making<T> => {
  const [made, setMade] = useState<T | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    if (!make) return;
    let stale = false;
    setBusy(true);
    const timer = setTimeout(async () => {
      const result = await make();
      if (stale) return;
      setBusy(false);
      if (result.ok) setMade(result.value);
      setProblems(result.ok ? [] : result.problems);
    }, SETTLE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [make]);
  const trouble = useMemo(() => problems.map(problemSentence), [problems]);
  return { made, busy, trouble, problems };
};
