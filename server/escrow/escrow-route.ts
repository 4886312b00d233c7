import type { FastifyInstance } from 'fastify';
import { ESCROW_BYTES_MAX, escrowReceiptSchema, escrowRequestSchema } from '../../protocol/escrow.ts';
import type { AppParts } from '../build-app.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { secretHash } from '../secrets.ts';
import { bearerDevice } from '../sync/known-device.ts';
import { keepEscrow } from './keep-escrow.ts';

/** POST /escrow: a revoked device hands over what it still holds; the one thing such a device may do. */
export const addEscrowRoute = (app: FastifyInstance, { database, now, newId }: AppParts): void => {
  app.post(
    '/escrow',
    {
      bodyLimit: ESCROW_BYTES_MAX,
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        ...answered('停用的电脑把未上传的改动封存到县里', escrowReceiptSchema, escrowRequestSchema),
        security: [{ device: [] }],
      },
    },
    async (request, reply) => {
      const found = await bearerDevice(database, request.headers.authorization);
      if (!found) return refuse(reply, 'login-wrong');
      const parsed = escrowRequestSchema.safeParse(request.body);
      if (!parsed.success || parsed.data.device !== found.device.id) return refuse(reply, 'doc-shape');
      // What was cut or changed on the way gets no receipt, so the device keeps it and sends again.
      if (secretHash(parsed.data.sealed.secret) !== parsed.data.hash) return refuse(reply, 'doc-shape');
      reply.header('cache-control', 'no-store');
      return (await keepEscrow(database, found.device, parsed.data, now(), newId)) ?? refuse(reply, 'doc-shape');
    },
  );
};
