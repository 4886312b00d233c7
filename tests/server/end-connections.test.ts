import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { endConnections } from '../../server/end-connections.ts';

/** A server whose slow answer waits until it is let go. */
const running = async () => {
  const app = Fastify();
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let begun = () => {};
  const asked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  app.get('/quick', async () => 'quick');
  app.get('/slow', async () => {
    begun();
    await slow;
    return 'slow';
  });
  const close = endConnections(app);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return { address, close, asked, letGo };
};

const opened = async (address: string, words: string) => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (words) await new Promise((resolve) => socket.write(words, resolve));
  return socket;
};

test('the server ends at once, whoever is still connected: after an answer, before a question, in the middle of one', async () => {
  const { address, close } = await running();
  const agent = new Agent({ keepAlive: true });
  const [answer] = await once(get(`${address}/quick`, { agent }), 'response');
  answer.resume();
  await once(answer, 'end');
  const silent = await opened(address, '');
  const brokenOff = await opened(address, 'GET /quick HTTP/1.1\r\nHost: ');
  const from = performance.now();
  await close();
  expect(performance.now() - from).toBeLessThan(2000);
  for (const socket of [silent, brokenOff]) if (!socket.closed) await once(socket, 'close');
  agent.destroy();
});

test('what is being answered is answered to its end', async () => {
  const { address, close, asked, letGo } = await running();
  const answer = fetch(`${address}/slow`);
  await asked;
  const closed = close();
  letGo();
  expect(await (await answer).text()).toBe('slow');
  await closed;
});
