import type { FastifyInstance } from 'fastify';
import { recoveryAnswerSchema, recoveryRequestSchema } from '../../protocol/recovery.ts';
import type { AppParts } from '../build-app.ts';
import { recoveryPrivateKey } from '../enrol/recovery-key.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { openWrap } from './open-wrap.ts';
import { takeResetCode } from './take-reset-code.ts';

/** POST /recovery: a forgotten password. The county's private key stays here; the laptop's key goes out sealed to the laptop alone. */
export const addRecoveryRoute = (app: FastifyInstance, { database, now, strictPerMinute = 20 }: AppParts): void => {
  app.post(
    '/recovery',
    {
      config: { rateLimit: { max: strictPerMinute, timeWindow: '1 minute' } },
      schema: answered('用县里电话告知的码重设密码', recoveryAnswerSchema, recoveryRequestSchema),
    },
    async (request, reply) => {
      const parsed = recoveryRequestSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'code-unknown');
      const opened = await openWrap(parsed.data.wrap, await recoveryPrivateKey(database));
      if (!opened) return refuse(reply, 'recovery-other-vault');
      const taken = await takeResetCode(database, parsed.data, opened, now());
      reply.header('cache-control', 'no-store');
      return taken.ok ? taken.answer : refuse(reply, taken.code);
    },
  );
};
