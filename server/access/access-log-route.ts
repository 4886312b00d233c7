import type { FastifyInstance } from 'fastify';
import { accessLogAnswerSchema, accessLogRequestSchema } from '../../protocol/access-log.ts';
import type { AppParts } from '../build-app.ts';
import { described } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { bearerDevice } from '../sync/known-device.ts';

/** POST /access-log: who saw, printed or exported what. Twice is once; what is in custody is never changed. */
export const addAccessLogRoute = (app: FastifyInstance, { database, now }: AppParts): void => {
  app.post(
    '/access-log',
    {
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: {
        summary: '上传查看、打印、导出的记录',
        security: [{ device: [] }],
        body: described(accessLogRequestSchema),
        response: { 200: described(accessLogAnswerSchema) },
      },
    },
    async (request, reply) => {
      // A stopped computer still tells: what was seen on it up to then is wanted most.
      const known = await bearerDevice(database, request.headers.authorization);
      if (!known) return refuse(reply, 'login-wrong');
      const parsed = accessLogRequestSchema.safeParse(request.body);
      if (!parsed.success || parsed.data.device !== known.device.id) return refuse(reply, 'doc-shape');
      const rows = parsed.data.entries.map(({ id, at, userId, act, kind, recordId, count }) => ({
        office_id: known.device.officeId,
        id,
        device_id: known.device.id,
        user_id: userId,
        at: new Date(at),
        act,
        kind,
        record_id: recordId,
        count,
        received_at: now(),
      }));
      await database
        .insertInto('access_log')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['office_id', 'id']).doNothing())
        .execute();
      return { fengqiao: true, taken: rows.map(({ id }) => id) };
    },
  );
};
