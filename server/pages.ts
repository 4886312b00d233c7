import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built pages: the office app (browser edition) at /, headquarters at /county. */
export const addPages = async (app: FastifyInstance, webDir: string | null): Promise<void> => {
  if (!webDir || !existsSync(webDir)) return;
  await app.register(fastifyStatic, {
    root: webDir,
    prefix: '/',
    cacheControl: false,
    // A copy that the build laid beside it goes over the line instead, to whoever can read it.
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.get('/county', { schema: { hide: true } }, (_request, reply) => reply.sendFile('county.html'));
};
