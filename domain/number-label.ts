/** A document number by the county's pattern: {yyyy}, {county}, {committee}, {office} (the justice office), and {0001} for n padded to as many places (domain reference §1.5). */
export const numberLabel = (
  pattern: string,
  {
    year,
    n,
    county,
    committee,
    office,
  }: { year: number; n: number; county: string; committee: string; office: string },
): string =>
  pattern
    .replaceAll('{yyyy}', String(year))
    .replaceAll('{county}', county)
    .replaceAll('{committee}', committee)
    .replaceAll('{office}', office)
    .replace(/\{(0*1)\}/gu, (_, places: string) => String(n).padStart(places.length, '0'));
