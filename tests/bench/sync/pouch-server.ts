import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openDatabase } from '../../../server/db/database.ts';
import { jsonBody, sendJson, servePage } from './serve-page.ts';

/** What is used of PouchDB in Node; the package brings no types. */
type Pouch = {
  readonly info: () => Promise<object>;
  readonly get: (id: string) => Promise<object>;
  readonly put: (doc: object) => Promise<object>;
  readonly bulkDocs: (docs: readonly object[]) => Promise<object>;
  readonly bulkGet: (ask: object) => Promise<object>;
  readonly changes: (ask: object) => Promise<object>;
};
const PouchDB = createRequire(import.meta.url)('pouchdb') as new (folder: string) => Pouch;

/** PouchDB over LevelDB behind the routes that replication uses, in a process of its own: node:http with nothing between, no gzip. */
const [databaseUrl = '', folder = '', officeId = ''] = process.argv.slice(2);
const pages = join(folder, 'pages');
const pouch = new PouchDB(join(folder, 'pouch-server'));
const database = openDatabase(databaseUrl);
const rows = await database
  .selectFrom('records')
  .select(['id', 'kind', 'seq', 'doc'])
  .where('office_id', '=', officeId)
  .orderBy('seq')
  .execute();
await database.destroy();
for (let from = 0; from < rows.length; from += 1000)
  await pouch.bulkDocs(
    rows.slice(from, from + 1000).map(({ id, kind, seq, doc }) => ({ _id: id, officeId, kind, seq, doc })),
  );

const isTrue = (query: URLSearchParams, name: string) => query.get(name) === 'true';

const changesOf = (query: URLSearchParams) =>
  pouch.changes({
    since: Number(query.get('since') ?? 0),
    limit: Number(query.get('limit') ?? 1000),
    style: query.get('style') ?? 'main_only',
    return_docs: true,
  });

const bulkGetOf = async (request: IncomingMessage, query: URLSearchParams) => {
  const { docs } = (await jsonBody(request)) as { docs: object[] };
  return pouch.bulkGet({ docs, revs: isTrue(query, 'revs'), latest: isTrue(query, 'latest') });
};

const answerTo = async (request: IncomingMessage, { pathname, searchParams }: URL): Promise<object | null> => {
  if (pathname === '/') return { couchdb: 'Welcome', uuid: 'bench', version: '9.0.0' };
  if (pathname === '/db/' || pathname === '/db') return pouch.info();
  if (pathname === '/db/_changes') return changesOf(searchParams);
  if (pathname === '/db/_bulk_get') return bulkGetOf(request, searchParams);
  if (!pathname.startsWith('/db/_local/')) return null;
  if (request.method === 'PUT') return pouch.put((await jsonBody(request)) as object);
  return pouch.get(decodeURIComponent(pathname.slice('/db/'.length)));
};

const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://bench');
  if (servePage(answer, pages, url.pathname)) return;
  try {
    const body = await answerTo(request, url);
    sendJson(answer, body ? 200 : 404, body ?? { error: 'not_found', reason: 'missing' });
  } catch (refusal) {
    sendJson(answer, (refusal as { status?: number }).status ?? 500, { error: 'refused', reason: String(refusal) });
  }
};

const server = createServer((request, answer) => void serve(request, answer));
server.listen(0, '127.0.0.1', () => {
  const place = server.address();
  process.send?.({ address: `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}`, rows: rows.length });
});
process.on('disconnect', () => process.exit(0));
