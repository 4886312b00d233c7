import { createServer } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../../../server/db/database.ts';
import { sendJson, servePage } from './serve-page.ts';

/** The same rows of the same PostgreSQL as a pull endpoint for RxDB, in a process of its own: node:http, no gzip, no rights, no lock. */
const [databaseUrl = '', folder = '', officeId = ''] = process.argv.slice(2);
const pages = join(folder, 'pages');
const database = openDatabase(databaseUrl);

const pull = async (after: number, limit: number) => {
  const rows = await database
    .selectFrom('records')
    .select(['id', 'kind', 'seq', 'doc'])
    .where('office_id', '=', officeId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  const documents = rows.map((row) => ({ ...row, officeId, _deleted: false }));
  return { documents, checkpoint: { seq: rows.at(-1)?.seq ?? after } };
};

const server = createServer((request, answer) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
  if (servePage(answer, pages, pathname)) return;
  if (pathname !== '/pull') return sendJson(answer, 404, {});
  pull(Number(searchParams.get('after')), Number(searchParams.get('limit'))).then(
    (body) => sendJson(answer, 200, body),
    (trouble: unknown) => sendJson(answer, 500, { trouble: String(trouble) }),
  );
});
server.listen(0, '127.0.0.1', () => {
  const place = server.address();
  process.send?.({ address: `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}` });
});
process.on('disconnect', () => process.exit(0));
