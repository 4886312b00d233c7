import type { FastifyInstance } from 'fastify';
import type { AppParts } from '../build-app.ts';
import { bearerDevice } from './known-device.ts';

const codeIn = (payload: unknown): string | undefined => {
  if (typeof payload !== 'string') return undefined;
  try {
    return (JSON.parse(payload) as { problem?: { code?: string } }).problem?.code;
  } catch {
    return undefined;
  }
};

/** Remembers, for headquarters, why /sync last turned a computer away. Only where its secret is right: nobody else writes here. */
export const noteRefusals = (app: FastifyInstance, { database, now }: AppParts): void => {
  const note = async (authorization: string | undefined, code: string) => {
    const known = await bearerDevice(database, authorization);
    if (!known) return;
    await database
      .updateTable('devices')
      .set({ last_refusal_code: code, last_refusal_at: now() })
      .where('office_id', '=', known.device.officeId)
      .where('id', '=', known.device.id)
      .execute();
  };
  app.addHook('onSend', async (request, reply, payload) => {
    const code = request.routeOptions.url === '/sync' && reply.statusCode >= 400 ? codeIn(payload) : undefined;
    // The refusal itself must reach the computer, also when the database is what failed.
    if (code) await note(request.headers.authorization, code).catch(() => {});
    return payload;
  });
};
