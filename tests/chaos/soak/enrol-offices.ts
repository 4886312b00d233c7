import { join } from 'node:path';
import { addOffices, enrolAt } from '../add-offices.ts';
import type { ChaosCounty } from '../chaos-county.ts';
import { enrolNodeLaptop, type NodeLaptop } from '../node-laptop.ts';
import type { SaidLedger } from '../said-ledger.ts';

export type Crew = { readonly officeId: string; readonly laptops: readonly NodeLaptop[] };

const PEOPLE = [1, 2, 3] as const;
const FIRST_DAY = Date.UTC(2026, 10, 1, 1);
const DAY_MS = 86_400_000;

/** Every office with its three laptops; their clock is the simulated day. */
export const enrolOffices = async (parts: {
  readonly county: ChaosCounty;
  readonly offices: number;
  readonly folder: string;
  readonly ledger: SaidLedger;
  readonly random: () => number;
  readonly clock: { readonly day: number };
}): Promise<readonly Crew[]> => {
  const { county, offices, folder, ledger, random, clock } = parts;
  const crews: Crew[] = [];
  for (const officeId of await addOffices(county.database(), offices)) {
    const laptops: NodeLaptop[] = [];
    for (const person of PEOPLE) {
      const name = `${officeId}-laptop-${person}`;
      const answer = await enrolAt(county.database(), officeId, person, name);
      const now = () => new Date(FIRST_DAY + clock.day * DAY_MS);
      const address = () => county.address;
      laptops.push(await enrolNodeLaptop({ name, answer, folder: join(folder, name), ledger, random, address, now }));
    }
    crews.push({ officeId, laptops });
  }
  return crews;
};
