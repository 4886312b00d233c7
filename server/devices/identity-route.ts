import type { FastifyInstance } from 'fastify';
import { newIdentityAnswerSchema, newIdentityRequestSchema } from '../../protocol/identity.ts';
import type { AppParts } from '../build-app.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { knownDevice } from '../sync/known-device.ts';
import { newIdentity } from './new-identity.ts';

/** POST /identity: a forked device asks for an identity of its own, under the bearer of the old one. */
export const addIdentityRoute = (
  app: FastifyInstance,
  { database, now, newId, strictPerMinute = 20 }: AppParts,
): void => {
  app.post(
    '/identity',
    {
      config: { rateLimit: { max: strictPerMinute, timeWindow: '1 minute' } },
      schema: {
        ...answered('复制或恢复的电脑改用新的身份', newIdentityAnswerSchema, newIdentityRequestSchema),
        security: [{ device: [] }],
      },
    },
    async (request, reply) => {
      const known = await knownDevice(database, request.headers.authorization);
      if ('code' in known) return refuse(reply, known.code);
      const parsed = newIdentityRequestSchema.safeParse(request.body);
      if (!parsed.success || parsed.data.device !== known.device.id) return refuse(reply, 'doc-shape');
      reply.header('cache-control', 'no-store');
      return newIdentity(database, known.device, now(), newId);
    },
  );
};
