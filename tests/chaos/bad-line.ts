import { connect, createServer, type Socket } from 'node:net';

export type LineFault =
  | { readonly kind: 'none' }
  /** The line breaks after so many bytes of one connection in one direction. */
  | { readonly kind: 'cut'; readonly way: 'up' | 'down'; readonly after: number }
  /** After so many bytes nothing comes any more, and nobody says so. */
  | { readonly kind: 'half-open'; readonly way: 'up' | 'down'; readonly after: number }
  /** Everything is delivered a second time on a connection of its own: before the answer, or after it. */
  | { readonly kind: 'double'; readonly early: boolean }
  | { readonly kind: 'delay'; readonly ms: () => number }
  /** Somebody between answers instead of the county. */
  | { readonly kind: 'answer'; readonly head: string; readonly body: string };

export type BadLine = {
  readonly address: string;
  /** From now on; connections of before are cut. */
  readonly set: (fault: LineFault) => void;
  /** How often the present fault has struck. */
  readonly struck: () => number;
  readonly close: () => Promise<void>;
};

type Wire = {
  readonly countyPort: number;
  readonly fault: LineFault;
  readonly strike: () => void;
  readonly open: Set<Socket>;
};

const pair = (wire: Wire, client: Socket): Socket => {
  const county = connect(wire.countyPort, '127.0.0.1');
  for (const socket of [client, county]) {
    wire.open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      wire.open.delete(socket);
      client.destroy();
      county.destroy();
    });
  }
  return county;
};

/** Passes bytes on until the limit; then `end` decides what becomes of the connection. */
const passUntil = (from: Socket, to: Socket, after: number, end: () => void): void => {
  let passed = 0;
  from.on('data', (chunk: Buffer) => {
    const left = after - passed;
    passed += chunk.length;
    if (left > 0) to.write(chunk.subarray(0, left));
    if (passed >= after && passed - chunk.length < after) end();
  });
};

const replay = (port: number, bytes: Buffer, open: Set<Socket>): void => {
  const again = connect(port, '127.0.0.1');
  open.add(again);
  again.on('error', () => {});
  again.on('close', () => open.delete(again));
  again.on('data', () => {});
  again.write(bytes);
};

const doubled = (wire: Wire, client: Socket, early: boolean): void => {
  const county = pair(wire, client);
  let asked: Buffer[] = [];
  const again = () => {
    if (asked.length === 0) return;
    wire.strike();
    replay(wire.countyPort, Buffer.concat(asked), wire.open);
    asked = [];
  };
  client.on('data', (chunk: Buffer) => {
    asked.push(chunk);
    county.write(chunk);
    // A whole small request comes in one piece: then its copy races the original.
    if (early) again();
  });
  county.on('data', (chunk: Buffer) => {
    client.write(chunk);
    if (!early) again();
  });
};

const answered = (wire: Wire, client: Socket, head: string, body: string): void => {
  wire.open.add(client);
  client.on('error', () => {});
  client.on('close', () => wire.open.delete(client));
  client.on('data', () => {});
  client.once('data', () => {
    wire.strike();
    const bytes = Buffer.from(body);
    client.write(`${head}\r\nContent-Length: ${bytes.length}\r\nConnection: close\r\n\r\n`);
    client.end(bytes);
  });
};

const delayed = (wire: Wire, client: Socket, ms: () => number): void => {
  const county = pair(wire, client);
  for (const [from, to] of [
    [client, county],
    [county, client],
  ] as const) {
    let last = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      wire.strike();
      const due = new Promise<void>((done) => void setTimeout(done, ms()).unref());
      last = last.then(() => due).then(() => void to.write(chunk));
    });
  }
};

const limited = (wire: Wire, client: Socket, fault: Extract<LineFault, { kind: 'cut' | 'half-open' }>): void => {
  const county = pair(wire, client);
  const end = () => {
    wire.strike();
    if (fault.kind === 'cut') client.destroy();
  };
  passUntil(client, county, fault.way === 'up' ? fault.after : Number.POSITIVE_INFINITY, end);
  passUntil(county, client, fault.way === 'down' ? fault.after : Number.POSITIVE_INFINITY, end);
};

const carry = (wire: Wire, client: Socket): void => {
  const { fault } = wire;
  if (fault.kind === 'none') client.pipe(pair(wire, client)).pipe(client);
  else if (fault.kind === 'double') doubled(wire, client, fault.early);
  else if (fault.kind === 'delay') delayed(wire, client, fault.ms);
  else if (fault.kind === 'answer') answered(wire, client, fault.head, fault.body);
  else limited(wire, client, fault);
};

/** A line between laptop and county that does what is asked of it, byte by byte. */
export const openBadLine = async (countyPort: number): Promise<BadLine> => {
  const open = new Set<Socket>();
  let fault: LineFault = { kind: 'none' };
  let struck = 0;
  const strike = () => {
    struck += 1;
  };
  const server = createServer((client) => carry({ countyPort, fault, strike, open }, client));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`,
    set: (next) => {
      fault = next;
      struck = 0;
      cutAll();
    },
    struck: () => struck,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        cutAll();
      }),
  };
};
