import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { syncAnswerSchema, syncRequestSchema } from '../../protocol/sync.ts';
import type { AppParts } from '../build-app.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { acceptSync } from './accept-sync.ts';
import { changesAreSound } from './changes-are-sound.ts';
import { callerKey, knownDevice } from './known-device.ts';
import { postgresOfficeStore } from './postgres-office-store.ts';

const gzipOf = promisify(gzip);

/** POST /sync: one request, both ways. */
export const addSyncRoute = (app: FastifyInstance, { database, now, newId }: AppParts): void => {
  const store = postgresOfficeStore(database);
  app.post(
    '/sync',
    {
      config: {
        rateLimit: {
          max: 600,
          timeWindow: '1 minute',
          keyGenerator: ({ headers, ip }) => callerKey(headers.authorization, ip),
        },
      },
      schema: {
        ...answered('上传改动、取回记录', syncAnswerSchema, syncRequestSchema),
        security: [{ device: [] }],
      },
    },
    async (request, reply) => {
      const known = await knownDevice(database, request.headers.authorization);
      if ('code' in known) return refuse(reply, known.code);
      const parsed = syncRequestSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'doc-shape');
      if (parsed.data.protocol < 1) return refuse(reply, 'protocol-too-old');
      if (parsed.data.device !== known.device.id || !changesAreSound(known.device.id, parsed.data.changes))
        return refuse(reply, 'doc-shape');
      const answer = JSON.stringify(await acceptSync({ store, device: known.device, now: now(), newId }, parsed.data));
      reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
      if (!/\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(Buffer.from(answer));
      return reply.header('content-encoding', 'gzip').send(await gzipOf(answer, { level: 5 }));
    },
  );
};
