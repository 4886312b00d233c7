import type { Readable, Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** When the line is cut after the reader has gone (cancel), the stream still reports it; nobody is left to hear, and it must not end the process. */
const quiet = <T extends Readable | Writable>(stream: T): T => {
  stream.on('error', () => {});
  return stream;
};

export const copyOut = (client: pg.Client, query: string): Readable => quiet(client.query(copyTo(query)));
export const copyIn = (client: pg.Client, query: string): Writable => quiet(client.query(copyFrom(query)));
