import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type CuttingProxy = {
  readonly address: string;
  /** Cut every connection after this many bytes towards the server; Infinity: none. */
  cutAfter: number;
  /** Once: swallow what comes after this many bytes and keep the line open, so that neither side hears a word. */
  halfOpenAfter: number;
  /** How often it cut. */
  readonly cuts: () => number;
  readonly stop: () => Promise<void>;
};

/** A bad line in front of a server: plain TCP, cut or gone silent after so many bytes. */
export const startCuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const { port, hostname } = new URL(target);
  const open = new Set<Socket>();
  let cutAfter = Number.POSITIVE_INFINITY;
  let halfOpenAfter = Number.POSITIVE_INFINITY;
  // Connections are kept alive and used again: a new limit counts from when it is set.
  let limits = 0;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    }
    let sent = 0;
    let counted = limits;
    let silent = false;
    let done = false;
    client.on('data', (bytes) => {
      if (silent || done) return;
      if (counted !== limits) sent = 0;
      counted = limits;
      sent += bytes.length;
      if (sent > halfOpenAfter) {
        silent = true;
        cuts += 1;
        halfOpenAfter = Number.POSITIVE_INFINITY;
      } else if (sent > cutAfter) {
        cuts += 1;
        done = true;
        upstream.write(bytes.subarray(0, Math.max(0, bytes.length - (sent - cutAfter))), () => {
          client.destroy();
          upstream.destroy();
        });
      } else upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!silent) client.write(bytes);
    });
    client.on('close', () => silent || upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: CuttingProxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get cutAfter() {
      return cutAfter;
    },
    set cutAfter(bytes) {
      cutAfter = bytes;
      limits += 1;
    },
    get halfOpenAfter() {
      return halfOpenAfter;
    },
    set halfOpenAfter(bytes) {
      halfOpenAfter = bytes;
      limits += 1;
    },
    cuts: () => cuts,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return proxy;
};
