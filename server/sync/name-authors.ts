import { valueAt } from '../../domain/doc-path.ts';
import type { Doc, Json } from '../../domain/record.ts';
import { sameJson } from '../../domain/same-json.ts';
import type { OfficeRecord, OfficeTransaction, OfficeWrite, TakenChange } from './office-store.ts';
import { takenChange } from './taken-change.ts';

type Said = TakenChange['set'][number];

const under = (path: string, above: string): string | null =>
  above === '' ? path : path.startsWith(`${above}.`) ? path.slice(above.length + 1) : null;

const inside = (value: Json, path: string): Json => valueAt({ value } as Doc, `value.${path}`) ?? null;

/** Did this part of a change put there what the county holds at `path`, or a piece of it? */
const wroteIt = (said: Said, path: string, county: Json): boolean => {
  if (said.path === path) return sameJson(said.now, county);
  const below = under(path, said.path);
  if (below !== null) return sameJson(inside(said.now, below), county);
  const piece = under(said.path, path);
  return piece !== null && sameJson(inside(county, piece), said.now);
};

const named = (conflict: OfficeRecord, taken: readonly TakenChange[]): OfficeRecord => {
  const { recordId, path, county = null } = conflict.doc as { recordId: string; path: string; county?: Json };
  const by = taken.find((one) => one.recordId === recordId && one.set.some((said) => wroteIt(said, path, county)));
  if (!by) return conflict;
  return { ...conflict, doc: { ...conflict.doc, countyByUserId: by.userId, countyAt: by.at } };
};

const takenNow = ({ changes, at }: OfficeWrite): TakenChange[] =>
  changes
    .filter(({ outcome }) => outcome !== 'parked')
    .map(({ body }) => takenChange(body, at))
    .reverse();

/**
 * Who wrote what the county holds, and when, onto the conflicts that a request has just raised: from the changes in custody, newest first.
 * Where none of them says so, nobody is named. Reads nothing where there is no conflict.
 */
export const nameAuthors = async (
  write: OfficeWrite,
  { takenFor }: Pick<OfficeTransaction, 'takenFor'>,
): Promise<OfficeWrite> => {
  const brought = new Set(write.changes.map(({ body }) => body.id));
  // A conflict that a laptop gives back to a county that lost it, beside the change that once raised it, is the laptop's word: never touched.
  const given = new Set(write.changes.map(({ body }) => body.recordId));
  const raised = write.records.filter(
    ({ id, kind, doc }) => kind === 'conflict' && brought.has(String(doc.changeId)) && !given.has(id),
  );
  if (raised.length === 0) return write;
  const before = await takenFor([...new Set(raised.map(({ doc }) => String(doc.recordId)))]);
  const taken = [...takenNow(write), ...before];
  const withNames = new Map(raised.map((one) => [one.id, named(one, taken)]));
  return { ...write, records: write.records.map((record) => withNames.get(record.id) ?? record) };
};
