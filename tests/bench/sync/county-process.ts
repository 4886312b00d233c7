import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '../../../server/build-app.ts';
import { openDatabase } from '../../../server/db/database.ts';

/** The county server in a process of its own, over the PostgreSQL it is told, with the probe pages as its pages. */
const [databaseUrl = '', folder = ''] = process.argv.slice(2);
const database = openDatabase(databaseUrl);
const app = await buildApp({
  database,
  now: () => new Date(),
  newId: randomUUID,
  webDir: join(folder, 'pages'),
  attachmentsDir: join(folder, 'attachments'),
  logTo: false,
});
app.server.on('request', ({ url, headers, method, rawHeaders }) => {
  if (url !== '/sync') return;
  const headerBytes = rawHeaders.reduce((sum, text) => sum + text.length + 2, `${method} ${url} HTTP/1.1`.length + 4);
  process.send?.({ bodyBytes: Number(headers['content-length'] ?? 0), headerBytes });
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send?.({ address });
