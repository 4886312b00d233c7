import { useCallback, useEffect, useState } from 'react';
import { type CountyPeople, countyPeopleSchema } from '../../protocol/people.ts';
import { askCountyPages } from './county-client.ts';

/** Histories of people and what stopped computers handed over; null until they came. Asked again whenever `at` (the overview's time) moves. */
export const usePeople = (at: string, onLoggedOut: () => void): CountyPeople | null => {
  const [people, setPeople] = useState<CountyPeople | null>(null);
  const ask = useCallback(async () => {
    const answer = await askCountyPages('/county/people', countyPeopleSchema);
    if (answer.ok) setPeople(answer.value);
    else if ('gone' in answer) onLoggedOut();
  }, [onLoggedOut]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` says that the county may have moved
  useEffect(() => {
    void ask();
  }, [ask, at]);
  return people;
};
