/** How the peers were set up, printed with every run: a figure without it is worth nothing. */
export const SET_UP = [
  'How this was set up. All contenders run in the same Chromium, each time with a fresh profile on disk, in turn, and the median counts; the same rows',
  'come from one PostgreSQL; every server is a Node process of its own on 127.0.0.1; making the empty store is outside the clock. Ours: the real vault',
  '(Dexie, strict durability, AES-GCM, many new records sealed as one row, journal and sentinel in the origin private file system; what was stored is opened',
  'and counted after the clock), the real sync engine (the next page is asked for while one is written) and the real county',
  'server (rights, office lock, gzip; 500 records a page, growing to 2,000). PouchDB 9: its own pouchdb.min.js with the indexeddb adapter (relaxed durability, its default), one-time',
  'replication with batch_size 1000; its server is pouchdb for Node on LevelDB, behind the replication routes of CouchDB on plain node:http without gzip —',
  'express-pouchdb would only add Express to the same calls, and has had no stable release since 2024. RxDB 17: free Dexie storage (relaxed, its default), no',
  'encryption, no dev mode, one collection with an index on kind, rxdb/plugins/replication pulling 500 rows a page from a plain node:http endpoint without',
  'gzip, rights or lock. Raw INSERTs: the very rows the county stored, in the same batches, one multi-row INSERT for records and one for changes in one',
  'transaction each, into copies of both tables with all indexes, one connection of its own, the JSON ready as text.',
].join(' ');
