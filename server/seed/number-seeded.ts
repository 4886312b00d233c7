import { numberLabel } from '../../domain/number-label.ts';
import type { Doc } from '../../domain/record.ts';
import { SERIES } from '../numbers/leases-for.ts';
import type { SeedPlace, SeedRecord } from './seed-matters.ts';

/** Numbers 1 … `to` of a series and year, given before the county came to us. */
export type SeededBlock = { readonly series: string; readonly year: number; readonly to: number };

/** The day a seeded document was made final by its office, where it has a number: signed agreements, and cases that reached one or were closed. */
const numberedOn = ({ kind, doc }: SeedRecord): { readonly series: string; readonly on: string } | null => {
  if (kind === 'agreement') return { series: '协议', on: String(doc.signedOn) };
  if (kind === 'case' && doc.result === '达成协议') return { series: '人调字', on: String(doc.acceptedOn) };
  return null;
};

/** Gives the documents of an invented office their numbers, as its register would have them: by series and year, in order of time, without a gap. */
export const numberSeeded = (
  records: readonly SeedRecord[],
  { office }: SeedPlace,
): { readonly records: readonly SeedRecord[]; readonly blocks: readonly SeededBlock[] } => {
  const last = new Map<string, SeededBlock>();
  const numbered = records.flatMap((record): SeedRecord[] => {
    const given = numberedOn(record);
    if (!given) return [record];
    const { series, on } = given;
    const year = Number(on.slice(0, 4));
    const n = (last.get(`${series}.${year}`)?.to ?? 0) + 1;
    last.set(`${series}.${year}`, { series, year, to: n });
    const pattern = SERIES.find((one) => one.series === series)?.pattern ?? '';
    const label = numberLabel(pattern, {
      year,
      n,
      county: office.county,
      committee: office.committee,
      office: office.name,
    });
    const at = `${on}T08:00:00.000Z`;
    const use = { series, year, n, label, usedFor: record.id, usedForKind: record.kind, at, status: 'used' };
    const doc = { ...record.doc, no: label, ...(record.kind === 'agreement' ? { finalisedAt: at } : {}) };
    return [
      { ...record, doc },
      { id: `${series}.${year}.${n}`, kind: 'numberUse', doc: use as Doc },
    ];
  });
  return { records: numbered, blocks: [...last.values()] };
};
