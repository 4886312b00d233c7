import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { usbResultSchema } from '../../protocol/county.ts';
import { PACKET_BYTES_MAX } from '../../protocol/usb-packet.ts';
import { countyUserOf } from '../admin/county-session.ts';
import type { AppParts } from '../build-app.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { importPacket } from './import-packet.ts';

/** Headquarters: a report is brought in (POST /county/usb, the file as the body), its receipt is fetched. */
export const addUsbRoutes = (app: FastifyInstance, { database, now, newId }: AppParts): void => {
  // In a room of its own: here, and only here, a body is handed on unread.
  app.register(async (room) => {
    room.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    room.post(
      '/county/usb',
      { bodyLimit: PACKET_BYTES_MAX, schema: answered('导入一个上报包', usbResultSchema) },
      async (request, reply) => {
        const by = await countyUserOf(database, request, now());
        if (!by) return refuse(reply, 'login-wrong');
        if (!(request.body instanceof Readable)) return refuse(reply, 'usb-not-packet');
        return importPacket(request.body, { database, now: now(), newId, by });
      },
    );
    room.get<{ Params: { id: string } }>(
      '/county/usb/receipts/:id',
      { schema: { summary: '取一个回执包' } },
      async (request, reply) => {
        const by = await countyUserOf(database, request, now());
        if (!by) return refuse(reply, 'login-wrong');
        const { id } = request.params;
        const kept = await database.selectFrom('usb_packets').select('receipt').where('id', '=', id).executeTakeFirst();
        if (!kept) return refuse(reply, 'record-missing');
        await database
          .insertInto('county_acts')
          .values({ at: now(), name: by, act: 'fetch usb receipt', subject: id })
          .execute();
        return reply.type('application/octet-stream').header('cache-control', 'no-store').send(kept.receipt);
      },
    );
  });
};
