import { numberLabel } from '../../domain/number-label.ts';
import { PROVISIONAL_SERIES, provisionalId, provisionalLabel } from '../../domain/provisional-number.ts';
import { patternKey, wordingOn } from '../../domain/wording-on.ts';
import type { FreeNumber } from './open-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

/** The record that says a number is used. */
const numberId = (series: string, year: number, n: number): string => `${series}.${year}.${n}`;

/**
 * Was a number ever given here, as far as this vault can know? Confirmed, waiting, taken back, refused or withdrawn: it may stand on paper, so it is
 * never given again. Asked by record id, so that 20,000 used numbers cost nothing.
 */
export const numberIsTaken = (memory: VaultMemory): ((recordId: string) => boolean) => {
  const refused = new Set([...memory.parked, ...memory.withdrawn].map(({ change }) => change.recordId));
  return (id) => memory.live.confirmed(id) !== undefined || memory.live.isPending(id) || refused.has(id);
};

/** The county's pattern for a series on a day, where it has ordered one: it counts at once, also for blocks that were leased before (docs/decisions/0013). */
const patternOn = ({ live }: VaultMemory, series: string, on: string): string | undefined =>
  wordingOn(
    live.all('wording').map(({ doc }) => doc),
    patternKey(series),
    on,
  )?.text;

/** The lowest number of the series and year that was never given, as a document of the day `on` bears it; null when every block is used up, or there is none for this year. */
export const nextFreeNumber = (memory: VaultMemory, series: string, year: number, on: string): FreeNumber | null => {
  const ordered = patternOn(memory, series, on);
  const isTaken = numberIsTaken(memory);
  const blocks = memory.leases
    .filter((lease) => lease.series === series && lease.year === year)
    .sort((a, b) => a.from - b.from);
  for (const { id, from, to, pattern } of blocks) {
    for (let n = from; n <= to; n += 1) {
      const recordId = numberId(series, year, n);
      if (isTaken(recordId)) continue;
      const { county, committee, name: office } = memory.identity.office;
      return {
        recordId,
        series,
        year,
        n,
        label: numberLabel(ordered ?? pattern, { year, n, county, committee, office }),
        leaseId: id,
      };
    }
  }
  return null;
};

/**
 * The next provisional number of this device (临-A-1, 临-A-2 …). Without any block the vault may have been rebuilt and not know yet what it gave
 * before: then it counts on from the counter of its changes, which every given number has raised and which never goes back.
 */
export const nextProvisional = (memory: VaultMemory, year: number): FreeNumber => {
  const isTaken = numberIsTaken(memory);
  const mark = memory.identity.deviceMark;
  let n = memory.leases.length === 0 ? memory.nextN : 1;
  while (isTaken(provisionalId(mark, n))) n += 1;
  return {
    recordId: provisionalId(mark, n),
    series: PROVISIONAL_SERIES,
    year,
    n,
    label: provisionalLabel(mark, n),
    mark,
  };
};

/** How much of each block is given, for the county to refill in time. */
export const leaseUse = (memory: VaultMemory): { id: string; used: number }[] => {
  const isTaken = numberIsTaken(memory);
  return memory.leases.map(({ id, series, year, from, to }) => {
    let used = 0;
    for (let n = from; n <= to; n += 1) if (isTaken(numberId(series, year, n))) used += 1;
    return { id, used };
  });
};
