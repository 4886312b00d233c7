import type { FastifyInstance } from 'fastify';

/** The only other origin that may call: the office app inside Electron. */
export const OFFICE_APP = 'app://fengqiao';

/** What the office app sends; the last five belong to resumable uploads and downloads. */
const HEADERS = [
  'content-type',
  'content-encoding',
  'authorization',
  'range',
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
];

/** CORS for the office app; the county's own pages need none. */
export const allowOfficeApp = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.origin !== OFFICE_APP) return;
    reply.header('access-control-allow-origin', OFFICE_APP).header('vary', 'origin');
    if (request.method !== 'OPTIONS') return;
    await reply
      .header('access-control-allow-methods', 'GET, HEAD, POST, PATCH')
      .header('access-control-allow-headers', HEADERS.join(', '))
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
};
