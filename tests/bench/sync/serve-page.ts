import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** The whole body of a request as JSON. */
export const jsonBody = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
};

export const sendJson = (answer: ServerResponse, status: number, body: unknown): void =>
  void answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** A file of the probe pages, so that a peer's page has the origin of the peer's own server; false where there is none of that name. */
export const servePage = (answer: ServerResponse, folder: string, path: string): boolean => {
  const file = join(folder, path);
  if (!/^\/[\w.-]+$/u.test(path) || !existsSync(file)) return false;
  const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
  answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(file));
  return true;
};
