import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { SYNC_LIMITS } from '../../../protocol/sync.ts';
import { offerProbe } from './probe.ts';

type Row = { id: string; officeId: string; kind: string; seq: number; doc: object };
type Checkpoint = { seq: number };
type Page = { documents: (Row & { _deleted: boolean })[]; checkpoint: Checkpoint };

const schema: RxJsonSchema<Row> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 64 },
    officeId: { type: 'string', maxLength: 64 },
    kind: { type: 'string', maxLength: 40 },
    seq: { type: 'number' },
    doc: { type: 'object' },
  },
  required: ['id', 'officeId', 'kind', 'seq', 'doc'],
  indexes: ['kind'],
};
let collection: RxCollection<Row>;

offerProbe({
  prepare: async () => {
    const database = await createRxDatabase({ name: 'records', storage: getRxStorageDexie(), multiInstance: false });
    ({ records: collection } = (await database.addCollections({ records: { schema } })) as {
      records: RxCollection<Row>;
    });
  },
  firstSync: async () => {
    const from = performance.now();
    const replication = replicateRxCollection<Row, Checkpoint>({
      collection,
      replicationIdentifier: 'bench',
      live: false,
      pull: {
        batchSize: SYNC_LIMITS.recordsFirst,
        handler: async (last, limit): Promise<Page> =>
          (await fetch(`/pull?after=${last?.seq ?? 0}&limit=${limit}`)).json(),
      },
    });
    replication.error$.subscribe((trouble) => console.error(trouble));
    await replication.awaitInitialReplication();
    const ms = performance.now() - from;
    return { ms, records: await collection.count().exec() };
  },
});
