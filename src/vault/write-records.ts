import type { Doc } from '../../domain/record.ts';
import type { WireRecord } from '../../protocol/sync.ts';
import type { Confirmed } from './live-records.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { PageRow, RecordRow, VaultWrite } from './vault-storage.ts';

/** From this many new rows on they are sealed as one page: 20,000 rows of their own cost a browser ten times what forty pages do. */
const PAGE_FROM = 8;

export type RecordsWrite = {
  readonly write: Required<Pick<VaultWrite, 'records' | 'pages'>>;
  /** The page written now, and the ids in it; none where there was no need. */
  readonly page: number;
  readonly ids: readonly string[];
};

const confirmedOf = ({ id, kind, seq, doc }: WireRecord): Confirmed => ({ id, kind, seq, doc: doc as Doc });

/** A record of a kind this version does not know is kept on disk whole; it is only not shown. */
const rowOf = async ({ cipher }: VaultMemory, { id, kind, seq, doc }: WireRecord): Promise<RecordRow> => ({
  id,
  kind,
  seq,
  sealed: await cipher.seal(`records|${id}`, doc),
});

const pageRow = async ({ cipher }: VaultMemory, page: number, rows: readonly Confirmed[]): Promise<PageRow> => ({
  page,
  sealed: await cipher.seal(`pages|${page}`, rows),
});

/** Pages in which ids lie that go: each written again without them, or taken out where nothing is left. */
const thinned = async (memory: VaultMemory, gone: readonly string[]) => {
  const out = new Set(gone);
  const left = new Map<number, Confirmed[]>();
  for (const id of gone) {
    const page = memory.pageOf.get(id);
    if (page !== undefined) left.set(page, []);
  }
  if (left.size > 0)
    for (const [id, page] of memory.pageOf) {
      const row = out.has(id) ? undefined : memory.live.confirmed(id);
      if (row) left.get(page)?.push(row);
    }
  const kept = [...left].filter(([, rows]) => rows.length > 0);
  return {
    put: await Promise.all(kept.map(([page, rows]) => pageRow(memory, page, rows))),
    remove: [...left].filter(([, rows]) => rows.length === 0).map(([page]) => page),
  };
};

/** The county's rows as they are written: many new ones as one page, everything else as a row of its own. Memory is not touched. */
export const writeOfRecords = async (
  memory: VaultMemory,
  records: readonly WireRecord[],
  gone: readonly string[],
): Promise<RecordsWrite> => {
  // Of an id that is told twice the last word counts.
  const told = [...new Map(records.map((record) => [record.id, record])).values()];
  const isNew = ({ id }: WireRecord): boolean => memory.live.confirmed(id) === undefined;
  const fresh = told.filter(isNew);
  const paged = fresh.length >= PAGE_FROM ? fresh : [];
  const own = paged.length > 0 ? told.filter((record) => !isNew(record)) : told;
  const thinner = await thinned(memory, gone);
  const page = memory.nextPage;
  return {
    write: {
      records: { put: await Promise.all(own.map((record) => rowOf(memory, record))), remove: gone },
      pages: {
        put: [...thinner.put, ...(paged.length > 0 ? [await pageRow(memory, page, paged.map(confirmedOf))] : [])],
        remove: thinner.remove,
      },
    },
    page,
    ids: paged.map(({ id }) => id),
  };
};

/** Notes in memory what has been written. */
export const notePages = (memory: VaultMemory, { page, ids }: RecordsWrite, gone: readonly string[]): void => {
  for (const id of gone) memory.pageOf.delete(id);
  for (const id of ids) memory.pageOf.set(id, page);
  if (ids.length > 0) memory.nextPage = page + 1;
};
