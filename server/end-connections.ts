import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long a request that is being answered may still take when the server ends. */
const GRACE_MS = 5000;

/**
 * Answers how to close the app without waiting for its callers. Node ends only connections that have had a request; one that a browser opened ahead,
 * or that broke off in the middle of one, would hold the end up for a minute.
 */
export const endConnections = (app: FastifyInstance): (() => Promise<void>) => {
  const answering = new Map<Socket, number>();
  let ending = false;
  const count = (socket: Socket, more: 1 | -1) => {
    const now = (answering.get(socket) ?? 0) + more;
    if (!socket.destroyed) answering.set(socket, now);
    if (ending && now === 0) socket.end();
  };
  app.server.on('connection', (socket: Socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  app.server.on('request', ({ socket }, answer) => {
    count(socket, 1);
    answer.once('close', () => count(socket, -1));
  });
  return async () => {
    ending = true;
    const closed = app.close();
    for (const [socket, requests] of answering) if (requests === 0) socket.destroy();
    const timer = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await closed.finally(() => clearTimeout(timer));
  };
};
