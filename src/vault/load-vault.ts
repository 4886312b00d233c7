import type { Change } from '../../domain/change.ts';
import type { Doc } from '../../domain/record.ts';
import type { AccessEntry } from '../../protocol/access-log.ts';
import { EMPTY_SUM, type OfficeSum, sumWith } from '../../protocol/office-sum.ts';
import type { Lease } from '../../protocol/sync.ts';
import { keyringOf } from './keyring.ts';
import { type Confirmed, createLiveRecords } from './live-records.ts';
import type { Draft, OutboxEntry, ParkedEntry, VaultIdentity } from './open-vault.ts';
import type { RowCipher, Sealed } from './row-cipher.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { MetaRow, StoredRows } from './vault-storage.ts';

const openAll = async <T>(cipher: RowCipher, rows: readonly { place: string; sealed: Sealed }[]): Promise<T[]> =>
  (await Promise.all(rows.map(({ place, sealed }) => cipher.open(place, sealed)))) as T[];

const metaOf = <K extends MetaRow['key']>(rows: StoredRows, key: K) =>
  rows.meta.find((row): row is Extract<MetaRow, { key: K }> => row.key === key);

const sumOf = (records: readonly Confirmed[]): OfficeSum =>
  records.reduce((sum, { id, seq }) => sumWith(sum, id, seq), EMPTY_SUM);

const openPages = async (cipher: RowCipher, { pages }: StoredRows) => {
  const opened = await openAll<readonly Confirmed[]>(
    cipher,
    pages.map(({ page, sealed }) => ({ place: `pages|${page}`, sealed })),
  );
  const pageOf = new Map<string, number>();
  pages.forEach(({ page }, at) => {
    for (const { id } of opened[at] ?? []) pageOf.set(id, page);
  });
  return { paged: opened.flat(), pageOf, nextPage: Math.max(0, ...pages.map(({ page }) => page)) + 1 };
};

/** Confirmed rows: those of pages, and over them the younger rows of their own. */
const openRecords = async (cipher: RowCipher, rows: StoredRows, paged: readonly Confirmed[]): Promise<Confirmed[]> => {
  const docs = await openAll<Doc>(
    cipher,
    rows.records.map(({ id, sealed }) => ({ place: `records|${id}`, sealed })),
  );
  const confirmed = new Map(paged.map((row) => [row.id, row]));
  rows.records.forEach(({ id, kind, seq }, at) => {
    confirmed.set(id, { id, kind, seq, doc: docs[at] ?? {} });
  });
  return [...confirmed.values()];
};

const sealedMeta = async <T>(
  cipher: RowCipher,
  rows: StoredRows,
  key: 'identity' | 'leases' | 'withdrawn',
): Promise<T | undefined> => {
  const row = metaOf(rows, key);
  return row ? ((await cipher.open(`meta|${key}`, row.sealed)) as T) : undefined;
};

const openOutbox = async (cipher: RowCipher, rows: StoredRows): Promise<OutboxEntry[]> => {
  const changes = await openAll<Change>(
    cipher,
    rows.outbox.map(({ n, sealed }) => ({ place: `outbox|${n}`, sealed })),
  );
  return rows.outbox
    .flatMap(({ n, settledSeq }, at): OutboxEntry[] => (changes[at] ? [{ n, settledSeq, change: changes[at] }] : []))
    .sort((a, b) => a.n - b.n);
};

type LoadedParts = Pick<VaultMemory, 'storage' | 'journal' | 'files' | 'pause' | 'cipher'>;

/** Are the rows not those that were written with the cursor: some lost, or an older one in the place of a younger. */
export const lacksRows = (rows: StoredRows, { sum }: VaultMemory): boolean => {
  const told = metaOf(rows, 'cursor')?.sum;
  return told !== undefined && told !== sum;
};

/** Decrypts the whole store into memory. Throws when a row does not open: damaged bytes are never shown as an empty office. */
export const loadVault = async (parts: LoadedParts, rows: StoredRows): Promise<VaultMemory> => {
  const { cipher } = parts;
  const identity = await sealedMeta<VaultIdentity>(cipher, rows, 'identity');
  const wraps = metaOf(rows, 'wraps');
  if (!identity || !wraps) throw new Error('loadVault: no identity');
  const { paged, pageOf, nextPage } = await openPages(cipher, rows);
  const confirmed = await openRecords(cipher, rows, paged);
  const live = createLiveRecords(identity.office.id);
  live.putConfirmed(confirmed);
  const outbox = await openOutbox(cipher, rows);
  live.setPending(
    outbox.map(({ change }) => change),
    outbox.map(({ change }) => change.recordId),
  );
  const drafts = await openAll<Draft>(
    cipher,
    rows.drafts.map(({ key, sealed }) => ({ place: `drafts|${key}`, sealed })),
  );
  const access = await openAll<AccessEntry>(
    cipher,
    rows.access.map(({ id, sealed }) => ({ place: `access|${id}`, sealed })),
  );
  const cursor = metaOf(rows, 'cursor');
  const rereading = cursor?.rereading === true;
  return {
    ...parts,
    live,
    identity,
    keyring: keyringOf(wraps),
    outbox,
    parked: await openAll<ParkedEntry>(
      cipher,
      rows.parked.map(({ id, sealed }) => ({ place: `parked|${id}`, sealed })),
    ),
    withdrawn: (await sealedMeta<VaultMemory['withdrawn']>(cipher, rows, 'withdrawn')) ?? [],
    recent: [],
    drafts: new Map(drafts.map((draft, at) => [rows.drafts[at]?.key ?? draft.key, draft])),
    access: new Map(access.map((entry) => [entry.id, entry])),
    leases: (await sealedMeta<readonly Lease[]>(cipher, rows, 'leases')) ?? [],
    // A re-reading that was cut off begins again: only a whole one tells what the county lacks.
    cursor: rereading ? 0 : (cursor?.cursor ?? 0),
    stoodAt: cursor?.stoodAt ?? 0,
    reread: rereading ? new Set() : null,
    timeline: cursor?.timeline ?? identity.timeline,
    lastSyncedAt: cursor?.lastSyncedAt ?? null,
    backedUp: cursor?.backedUp ?? 0,
    backedUpSeq: cursor?.backedUpSeq ?? 0,
    countyTime: cursor?.countyTime ?? '',
    receipt: cursor?.receipt ?? null,
    backedUpAt: cursor?.backedUpAt ?? null,
    nextN: metaOf(rows, 'nextN')?.nextN ?? 1,
    pageOf,
    nextPage,
    sum: sumOf(confirmed),
    askRepair: false,
    trouble: '',
    queue: Promise.resolve(),
    gone: false,
  };
};
