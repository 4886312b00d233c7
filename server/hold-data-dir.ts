import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** One county server owns a data folder. While it lives it answers on a port of this machine; a killed one leaves only the file, and nobody answers. */
export type Hold = { readonly ready: (address: string) => void; readonly release: () => void };

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');
/** A holder that is still starting may take this long to say its address. */
const PATIENCE_MS = 120_000;

type Sign = { readonly port: number; readonly key: string };

const signOf = (dataDir: string): Sign | null => {
  try {
    const { port, key } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Partial<Sign>;
    return port && key ? { port, key } : null;
  } catch {
    return null;
  }
};

/** Who holds the folder: its address once it has one (null when it never came so far), or 'nobody'. */
export const holderOf = (dataDir: string): Promise<string | null | 'nobody'> => {
  const sign = signOf(dataDir);
  if (!sign) return Promise.resolve('nobody');
  return new Promise((done) => {
    let said = '';
    const line = connect(sign.port, '127.0.0.1');
    const answer = () => {
      const [key, address] = said.split('\n');
      done(key === sign.key ? address || null : 'nobody');
      line.destroy();
    };
    line.setTimeout(PATIENCE_MS, answer);
    line.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!sign.key.startsWith(said.slice(0, sign.key.length))) answer(); // another program has this port now
    });
    line.once('end', answer);
    line.once('error', answer);
  });
};

const listen = (server: Server): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(address && typeof address === 'object' ? address.port : 0);
    });
  });

/** Takes the folder; null when another server holds it. */
export const holdDataDir = async (dataDir: string): Promise<Hold | null> => {
  mkdirSync(dataDir, { recursive: true });
  if ((await holderOf(dataDir)) !== 'nobody') return null;
  const key = randomUUID();
  let tell: (address: string) => void = () => {};
  const address = new Promise<string>((done) => {
    tell = done;
  });
  const server = createServer((line) => {
    line.on('error', () => {});
    line.write(`${key}\n`);
    void address.then((known) => line.end(`${known}\n`));
  });
  const port = await listen(server);
  server.unref();
  writeFileSync(fileIn(dataDir), JSON.stringify({ port, key }), { mode: 0o600 });
  return {
    ready: tell,
    release: () => {
      tell('');
      server.close();
      if (signOf(dataDir)?.key === key) rmSync(fileIn(dataDir), { force: true });
    },
  };
};
