import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { ProbeFiles } from '../../support/build-probe.ts';
import type { ProbeEvent, ProbeOrders } from './probe-talk.ts';

/** The origin of one laptop's page: serves it, hears it, and passes what it says to the county as long as the line is up. */
export type ProbeHost = {
  readonly address: string;
  order: (orders: ProbeOrders) => void;
  line: (up: boolean) => void;
  readonly close: () => Promise<void>;
};

const PAGE = '<!doctype html><title>probe</title><script type="module" src="/probe/probe.js"></script>';

const bodyOf = async (asked: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of asked.setEncoding('utf8')) text += chunk;
  return text;
};

const passOn = (asked: IncomingMessage, answer: ServerResponse, county: string): void => {
  const onward = request(`${county}${asked.url}`, { method: asked.method ?? 'GET', headers: asked.headers }, (said) => {
    answer.writeHead(said.statusCode ?? 502, said.headers);
    said.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.on('error', () => onward.destroy());
  asked.pipe(onward);
};

export const openProbeHost = async (
  files: ProbeFiles,
  county: () => string,
  hear: (event: ProbeEvent) => void,
): Promise<ProbeHost> => {
  let orders: ProbeOrders | null = null;
  let up = true;
  const say = (answer: ServerResponse, type: string, body: string) =>
    void answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  const server = createServer(async (asked, answer) => {
    const url = asked.url ?? '/';
    const file = files.get(url);
    if (url === '/') return say(answer, 'text/html', PAGE);
    if (file !== undefined) return say(answer, 'text/javascript', file);
    if (url === '/probe/orders') return say(answer, 'application/json', JSON.stringify(orders));
    if (url === '/probe/tell') {
      // What was cut off when the browser died was not told.
      const text = await bodyOf(asked).catch(() => '');
      if (text) hear(JSON.parse(text) as ProbeEvent);
      return say(answer, 'text/plain', '');
    }
    if (up && (url === '/sync' || url === '/identity')) return passOn(asked, answer, county());
    return answer.writeHead(503).end();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`,
    order: (next) => {
      orders = next;
    },
    line: (next) => {
      up = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
