import { createGunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** The most a body may become; a bomb is cut off while it inflates, whatever its header claims. */
const INFLATED_MAX = 16 * 1024 * 1024;

const tooLarge = () => Object.assign(new Error('body too large'), { statusCode: 413 });

/** gzip request bodies, inflated with a bound. */
export const inflateBodies = (app: FastifyInstance): void => {
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['content-encoding'] !== 'gzip') return payload;
    const inflated = payload.pipe(createGunzip());
    let bytes = 0;
    inflated.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > INFLATED_MAX) inflated.destroy(tooLarge());
    });
    inflated.pause();
    inflated.on('error', (error) =>
      Object.assign(error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 }),
    );
    payload.on('error', (error) => inflated.destroy(error));
    delete request.headers['content-encoding'];
    delete request.headers['content-length'];
    return inflated;
  });
};
