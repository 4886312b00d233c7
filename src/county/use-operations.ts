import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { askCountyPages } from './county-client.ts';

/** Asks one of headquarters' tables whenever its address changes; what was there stays on screen until the new one has come. */
export const useCountyAnswer = <T extends z.ZodType>(path: string, schema: T, onLoggedOut: () => void) => {
  const [value, setValue] = useState<z.infer<T> | null>(null);
  const [trouble, setTrouble] = useState('');
  const [asking, setAsking] = useState(true);
  const ask = useCallback(
    async (isWanted: () => boolean) => {
      setAsking(true);
      const answer = await askCountyPages(path, schema);
      if (!isWanted()) return;
      setAsking(false);
      if (answer.ok) setValue(answer.value);
      else if ('gone' in answer) onLoggedOut();
      setTrouble(answer.ok ? '' : answer.problems.map(problemSentence).join(' '));
    },
    [path, schema, onLoggedOut],
  );
  useEffect(() => {
    let wanted = true;
    void ask(() => wanted);
    return () => {
      wanted = false;
    };
  }, [ask]);
  return { value, trouble, asking, again: useCallback(() => ask(() => true), [ask]) };
};
