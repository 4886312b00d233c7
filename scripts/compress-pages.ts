import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Lays a compressed copy beside each file of the built pages that has much to gain, for the county server to send: of scripts a third goes over the line, of printing fonts six tenths. */
const PAGES = 'dist/web';
/** What is compressed already gains nothing. */
const WORTH_IT = 0.9;

const files = readdirSync(PAGES, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && !/\.(?:gz|woff2)$/u.test(entry.name),
);
for (const { parentPath, name } of files) {
  const bytes = readFileSync(join(parentPath, name));
  const small = gzipSync(bytes);
  if (small.length < bytes.length * WORTH_IT) writeFileSync(join(parentPath, `${name}.gz`), small);
}
