import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

export type ServedProbe = { readonly address: string; readonly stop: () => Promise<void> };

/** The documents as the app builds them (same bundler, target, worker and fonts), with the probe as their page. */
export const serveProbe = async (folder: string): Promise<ServedProbe> => {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      rolldownOptions: {
        input: 'tests/bench/paper/paper-probe.ts',
        output: { entryFileNames: 'probe.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/probe.js"></script>',
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://probe').pathname;
    const file = join(folder, path === '/' ? 'index.html' : decodeURIComponent(path));
    try {
      const bytes = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((gone) => {
        server.closeAllConnections();
        server.close(() => gone());
      }),
  };
};
