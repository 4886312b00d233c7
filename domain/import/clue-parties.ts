import type { Party } from '../kinds/party.ts';
import type { ClueColumn } from './column-names.ts';
import { readIdCard } from './read-id-card.ts';
import { readParties } from './read-parties.ts';
import { readPhone } from './read-phone.ts';
import { doubtful, noted } from './reading.ts';
import type { RowReader } from './row-reader.ts';

type RowParties = {
  readonly map: Record<string, Party> | undefined;
  readonly people?: number;
  readonly employerName?: string;
};

/** One id or phone for a row of several people: it goes to the first, and that is said. */
const firstPersons = (
  reader: RowReader<ClueColumn>,
  field: 'idNo' | 'phone',
  value: string | undefined,
  parties: readonly Party[],
) => {
  const persons = parties.filter(({ kind }) => kind === '自然人');
  if (value !== undefined && persons.length > 1)
    reader.doubt(field, `${parties[0]?.name ?? ''} ${value}`, noted('cell-first-person'));
};

/** The parties of a ledger row, keyed p1, p2 …; id and phone belong to the first person named. */
export const clueParties = (reader: RowReader<ClueColumn>, today: string): RowParties => {
  const read = reader.take('parties', readParties(reader.cell('parties').text), ({ parties }) =>
    parties
      .map(({ role, kind, name }) => [role, name, kind === '自然人' ? '' : `(${kind})`].filter(Boolean).join(' '))
      .join('、'),
  );
  const parties = read?.parties ?? [];
  const idNo = reader.take('idNo', readIdCard(reader.cell('idNo').text, today));
  const phone = reader.take('phone', readPhone(reader.cell('phone').text));
  firstPersons(reader, 'idNo', idNo, parties);
  firstPersons(reader, 'phone', phone, parties);
  if (parties.length === 0) reader.doubt('parties', '', doubtful('cell-blank'));
  const keyed = parties.map((party, i): [string, Party] => [
    `p${i + 1}`,
    i === 0 ? { ...party, ...(idNo ? { idNo } : {}), ...(phone ? { phone } : {}) } : party,
  ]);
  return {
    map: parties.length > 0 ? Object.fromEntries(keyed) : undefined,
    ...(read?.people === undefined ? {} : { people: read.people }),
    ...(read?.employerName ? { employerName: read.employerName } : {}),
  };
};
