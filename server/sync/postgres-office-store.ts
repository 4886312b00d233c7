import { type Kysely, sql } from 'kysely';
import type { WireChange } from '../../protocol/change-schema.ts';
import { EMPTY_SUM, type OfficeSum, sumWith } from '../../protocol/office-sum.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { KnownDevice } from './known-device.ts';
import type { OfficeRecord, OfficeStore, OfficeTransaction, TakenChange } from './office-store.ts';
import { readOffice } from './read-office.ts';
import { takenChange } from './taken-change.ts';
import { writeOffice } from './write-office.ts';

type Transaction = Kysely<Tables>;
type Row = { readonly id: string; readonly kind: string; readonly seq: number; readonly doc: object };

const asRecord = ({ id, kind, seq, doc }: Row): OfficeRecord => ({ id, kind, seq, doc: doc as OfficeRecord['doc'] });

const recordsOf = (tx: Transaction, officeId: string) =>
  tx.selectFrom('records').select(['id', 'kind', 'seq', 'doc']).where('office_id', '=', officeId);

const allSeqs = (tx: Transaction, officeId: string) =>
  tx.selectFrom('records').select(['id', 'seq']).where('office_id', '=', officeId).execute();

const takenFor = async (tx: Transaction, officeId: string, recordIds: readonly string[]): Promise<TakenChange[]> => {
  const rows = await tx
    .selectFrom('changes')
    .select(['body', 'received_at'])
    .where('office_id', '=', officeId)
    .where('outcome', '<>', 'parked')
    .where(sql<boolean>`body ->> 'recordId' = ANY(${[...recordIds]}::text[])`)
    .orderBy('seq', 'desc')
    .orderBy('received_at', 'desc')
    .execute();
  return rows.map(({ body, received_at }) => takenChange(body as WireChange, received_at));
};

/** The office's row is the one lock of everything that counts: commit order becomes seq order. The first statement, always. */
const lockOffice = (tx: Transaction, officeId: string) =>
  tx
    .selectFrom('offices')
    .select(['seq', 'sum', 'users_version'])
    .where('id', '=', officeId)
    .forUpdate()
    .executeTakeFirstOrThrow();

const countedSum = async (tx: Transaction, officeId: string): Promise<OfficeSum> =>
  (await allSeqs(tx, officeId)).reduce((sum, { id, seq }) => sumWith(sum, id, seq), EMPTY_SUM);

const transactionOf = async (tx: Transaction, device: KnownDevice): Promise<OfficeTransaction> => {
  const { officeId } = device;
  const { seq, sum, users_version: usersVersion } = await lockOffice(tx, officeId);
  return {
    read: async (ask) => {
      const held = await readOffice(tx, device, ask);
      return { ...held, seq, sum: sum ?? (await countedSum(tx, officeId)), usersVersion };
    },
    write: (write) => writeOffice(tx, device, write),
    recordsAbove: async (cursor, limit) =>
      (await recordsOf(tx, officeId).where('seq', '>', cursor).orderBy('seq').limit(limit).execute()).map(asRecord),
    allSeqs: () => allSeqs(tx, officeId),
    recordsById: async (ids) =>
      (
        await recordsOf(tx, officeId)
          .where('id', '=', sql<string>`ANY(${[...ids]}::text[])`)
          .orderBy('seq')
          .execute()
      ).map(asRecord),
    takenFor: (recordIds) => takenFor(tx, officeId, recordIds),
  };
};

/** Lets the work of one office run one after another; the map holds only offices that are busy. */
const inOfficeTurn = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(officeId: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(officeId) ?? Promise.resolve()).then(work, work);
    last.set(officeId, mine);
    try {
      return await mine;
    } finally {
      if (last.get(officeId) === mine) last.delete(officeId);
    }
  };
};

/**
 * Offices in PostgreSQL. A request costs six round trips: begin, lock, read, write, feed, commit. The office's row is what keeps order; the turn
 * before it only keeps requests that would wait for that row from holding a connection each, so that a busy office cannot starve the others.
 */
export const postgresOfficeStore = (database: Database): OfficeStore => {
  const inTurn = inOfficeTurn();
  return {
    inOffice: (device, work) =>
      inTurn(device.officeId, () =>
        database.transaction().execute(async (tx) => work(await transactionOf(tx, device))),
      ),
  };
};
