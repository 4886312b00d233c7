import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STAND_IN_ORIGIN, toBrowser, toMain } from './stand-in-origin.ts';

/** Answers an address of app://. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const answerFromMain = async (address: string, handler: SchemeHandler, answer: ServerResponse): Promise<void> => {
  try {
    const response = await handler(new Request(toMain(address)));
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    answer.end(new Uint8Array(await response.arrayBuffer()));
  } catch {
    answer.destroy();
  }
};

/** Every other server sees the Origin that Electron would send, and the page sees its own come back. */
const passOn = (asked: IncomingMessage, answer: ServerResponse): void => {
  const headers = { ...asked.headers };
  if (headers.origin) headers.origin = toMain(headers.origin);
  const onward = request(asked.url ?? '', { method: asked.method, headers }, (given) => {
    const allowed = given.headers['access-control-allow-origin'];
    if (allowed) given.headers['access-control-allow-origin'] = toBrowser(allowed);
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  // Nothing is reached: the page must see a broken connection, not an answer.
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
};

/** The way of Chromium to everything: what is under app:// comes from main's own handler, all else from where it is. */
export const startOriginProxy = async (handlerNow: () => SchemeHandler | undefined): Promise<{ port: number }> => {
  const server = createServer((asked, answer) => {
    const handler = handlerNow();
    if (asked.url?.startsWith(`${STAND_IN_ORIGIN}/`) && handler) void answerFromMain(asked.url, handler, answer);
    else passOn(asked, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return { port: (server.address() as AddressInfo).port };
};
