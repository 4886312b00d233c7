import { daysBetween } from '../../domain/civil-date.ts';
import { idCardFacts } from '../../domain/id-card-facts.ts';
import type { Party } from '../../domain/kinds/party.ts';

/** Full years between two days. */
const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

/** The age of a person on the day of a document, from the day of birth or the id card; unknown where neither is there. */
export const ageOn = ({ bornOn, idNo }: Pick<Party, 'bornOn' | 'idNo'>, on: string): number | undefined => {
  const day = bornOn ?? (idNo ? idCardFacts(idNo)?.bornOn : undefined);
  return day && daysBetween(day, on) > 0 ? yearsBetween(day, on) : undefined;
};
