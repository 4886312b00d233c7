import { useCallback, useEffect, useState } from 'react';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { type CountyOverview, countyOverviewSchema } from '../../protocol/county.ts';
import { askCountyPages } from './county-client.ts';

const EVERY_MS = 60_000;

/** The overview, asked anew every minute while the page is looked at; an old one stays on screen with the trouble told above it. */
export const useOverview = (
  onLoggedOut: () => void,
): { readonly overview: CountyOverview | null; readonly trouble: string; readonly refresh: () => Promise<void> } => {
  const [overview, setOverview] = useState<CountyOverview | null>(null);
  const [trouble, setTrouble] = useState('');
  const refresh = useCallback(async () => {
    const answer = await askCountyPages('/county/overview', countyOverviewSchema);
    if (answer.ok) {
      setOverview(answer.value);
      setTrouble('');
    } else if ('gone' in answer) onLoggedOut();
    else setTrouble(answer.problems.map(problemSentence).join(' '));
  }, [onLoggedOut]);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { overview, trouble, refresh };
};
