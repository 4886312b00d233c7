import type { FastifyInstance } from 'fastify';
import { enrolAnswerSchema, enrolRequestSchema } from '../../protocol/enrol.ts';
import { OLDEST_SERVED } from '../../protocol/version.ts';
import type { AppParts } from '../build-app.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { takeCode } from './take-code.ts';

/** POST /enrol: a one-time code in, an identity out. Few tries a minute, so that codes cannot be guessed. */
export const addEnrolRoute = (app: FastifyInstance, { database, now, newId, strictPerMinute = 20 }: AppParts): void => {
  app.post(
    '/enrol',
    {
      config: { rateLimit: { max: strictPerMinute, timeWindow: '1 minute' } },
      schema: answered('登记一台电脑或一位使用人', enrolAnswerSchema, enrolRequestSchema),
    },
    async (request, reply) => {
      const parsed = enrolRequestSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'code-unknown');
      if (parsed.data.protocol < OLDEST_SERVED) return refuse(reply, 'protocol-too-old');
      const taken = await takeCode(database, parsed.data, now(), newId);
      return taken.ok ? taken.answer : refuse(reply, taken.code);
    },
  );
};
