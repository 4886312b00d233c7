import { byPerson } from './by-person.ts';
import type { Wages } from './wage-list.ts';

/** How many people a wage list names: who worked in two teams stands on it twice and is one. */
export const countPeople = (wages: Wages | undefined): number =>
  byPerson(Object.values(wages ?? {}), (line) => line).length;
