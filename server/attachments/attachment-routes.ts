import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  finalizeAnswerSchema,
  finalizeRequestSchema,
  knownAnswerSchema,
  knownRequestSchema,
  sha256Schema,
  TUS_PATH,
} from '../../protocol/attachments.ts';
import type { AppParts } from '../build-app.ts';
import { described } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { type KnownDevice, knownDevice } from '../sync/known-device.ts';
import { timelineOf } from '../timeline.ts';
import { attachmentPlace } from './attachment-place.ts';
import { byteRange } from './byte-range.ts';
import { finalizeUpload, verifiedBytes } from './finalize.ts';
import { tusEndpoint } from './tus-endpoint.ts';

type ByHash = { Params: { sha256: string } };
const DAY_MS = 86_400_000;

/** Attachments of devices: begin and continue an upload, finalize it, ask what is verified, fetch. */
export const addAttachmentRoutes = async (app: FastifyInstance, parts: AppParts): Promise<void> => {
  const { database, now, attachmentsDir, freeBytes } = parts;
  if (attachmentsDir === null) return;
  const place = await attachmentPlace(attachmentsDir);
  const tus = tusEndpoint(place, freeBytes);
  const callers = new WeakMap<FastifyRequest, KnownDevice>();

  const cleaning = setInterval(() => void tus.server.cleanUpExpiredUploads().catch(() => {}), DAY_MS);
  cleaning.unref();
  app.addHook('onClose', async () => clearInterval(cleaning));
  await tus.server.cleanUpExpiredUploads();

  const authorize = async (request: FastifyRequest, reply: FastifyReply) => {
    const known = await knownDevice(database, request.headers.authorization);
    if ('code' in known) return refuse(reply, known.code);
    callers.set(request, known.device);
  };
  const deviceOf = (request: FastifyRequest): KnownDevice => {
    const device = callers.get(request);
    if (!device) throw new Error('attachments: nobody asked');
    return device;
  };
  const secured = { onRequest: authorize, config: { rateLimit: { max: 1200, timeWindow: '1 minute' } } };
  const security = [{ device: [] }];

  // tus reads the body itself, piece by piece.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  const toTus = (request: FastifyRequest, reply: FastifyReply) => {
    tus.callers.set(request.raw, deviceOf(request).officeId);
    reply.hijack();
    return tus.server.handle(request.raw, reply.raw);
  };
  const tusRoute = { ...secured, schema: { hide: true } };
  app.post(TUS_PATH, tusRoute, toTus);
  for (const method of ['HEAD', 'PATCH'] as const)
    app.route({ ...tusRoute, method, url: `${TUS_PATH}/:id`, handler: toTus });

  app.post(
    '/attachments/known',
    {
      ...secured,
      schema: {
        summary: '哪些附件县里已核对',
        security,
        body: described(knownRequestSchema),
        response: { 200: described(knownAnswerSchema) },
      },
    },
    async (request, reply) => {
      const asked = knownRequestSchema.safeParse(request.body);
      if (!asked.success) return refuse(reply, 'doc-shape');
      const { hashes } = asked.data;
      const rows = hashes.length
        ? await database
            .selectFrom('attachments')
            .select('sha256')
            .where('office_id', '=', deviceOf(request).officeId)
            .where('sha256', 'in', hashes)
            .execute()
        : [];
      return { fengqiao: true, timeline: await timelineOf(database), verified: rows.map(({ sha256 }) => sha256) };
    },
  );

  app.post<ByHash>(
    '/attachments/:sha256/finalize',
    {
      ...secured,
      schema: {
        summary: '核对并收下上传完的附件',
        security,
        body: described(finalizeRequestSchema),
        response: { 200: described(finalizeAnswerSchema) },
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const asked = finalizeRequestSchema.safeParse(request.body);
      if (!asked.success || !sha256Schema.safeParse(sha256).success) return refuse(reply, 'doc-shape');
      const wanted = { sha256, upload: asked.data.upload };
      const done = await finalizeUpload({ database, place, tus, now }, deviceOf(request), wanted);
      if ('code' in done) return refuse(reply, done.code);
      return { fengqiao: true, timeline: await timelineOf(database), verified: true, sha256, bytes: done.bytes };
    },
  );

  app.route<ByHash>({
    ...secured,
    method: ['GET', 'HEAD'],
    url: '/attachments/:sha256',
    schema: { summary: '取附件（可分段）', security },
    handler: async (request, reply) => {
      const { sha256 } = request.params;
      const { officeId } = deviceOf(request);
      const size = sha256Schema.safeParse(sha256).success ? await verifiedBytes(database, officeId, sha256) : null;
      if (size === null) return refuse(reply, 'attachment-unknown');
      reply
        .type('application/octet-stream')
        .header('accept-ranges', 'bytes')
        .header('cache-control', 'no-store')
        .header('etag', `"${sha256}"`);
      const range = byteRange(request.headers.range, size);
      if (range === 'unmet') return reply.code(416).header('content-range', `bytes */${size}`).send();
      const { from, to } = range ?? { from: 0, to: size - 1 };
      reply.header('content-length', to - from + 1);
      if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${size}`);
      if (request.method === 'HEAD') return reply.send();
      return reply.send(createReadStream(place.fileOf(officeId, sha256).file, { start: from, end: to }));
    },
  });
};
