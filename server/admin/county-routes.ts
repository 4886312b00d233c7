import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import {
  countyLoginSchema,
  countyMeSchema,
  countyOverviewSchema,
  doneSchema,
  newCodeAnswerSchema,
  newCodeSchema,
  newUserAnswerSchema,
  newUserSchema,
  revokeSchema,
} from '../../protocol/county.ts';
import type { AppParts } from '../build-app.ts';
import { makeCode } from '../enrol/make-code.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { countyName, countyOverview } from '../reports/county-overview.ts';
import { countyUserOf, logIn, logOut } from './county-session.ts';
import { forCounty, noteAct } from './for-county.ts';
import { setUserState } from './set-user-state.ts';

const DONE = { fengqiao: true, done: true } as const;

/** Headquarters: log-in, overview, codes, users, revocations. Every act is written down. */
export const addCountyRoutes = (
  app: FastifyInstance,
  { database, now, newId, strictPerMinute = 20 }: AppParts,
): void => {
  const strict = { config: { rateLimit: { max: strictPerMinute, timeWindow: '1 minute' } } };

  const asCounty = forCounty({ database, now });
  const note = (name: string, act: string, subject: string) => noteAct({ database, now }, name, act, subject);

  app.post(
    '/county/login',
    { ...strict, schema: answered('县局登录', countyMeSchema, countyLoginSchema) },
    async (request, reply) => {
      const parsed = countyLoginSchema.safeParse(request.body);
      if (!parsed.success || !(await logIn(database, request, reply, parsed.data, now())))
        return refuse(reply, 'login-wrong');
      return { fengqiao: true, name: parsed.data.name, county: await countyName(database) };
    },
  );
  app.post('/county/logout', { schema: answered('县局退出', doneSchema) }, async (request, reply) => {
    await logOut(database, request, reply);
    return DONE;
  });
  app.get('/county/me', { schema: answered('谁在登录', countyMeSchema) }, async (request) => ({
    fengqiao: true,
    name: await countyUserOf(database, request, now()),
    county: await countyName(database),
  }));
  app.get(
    '/county/overview',
    { schema: answered('全县概况', countyOverviewSchema) },
    asCounty(() => countyOverview(database, now())),
  );
  app.post(
    '/county/codes',
    { schema: answered('发一个一次性登记码', newCodeAnswerSchema, newCodeSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = newCodeSchema.safeParse(request.body);
      const user =
        parsed.success &&
        (await database
          .selectFrom('users')
          .selectAll()
          .where('id', '=', parsed.data.userId)
          .where('revoked_at', 'is', null)
          .executeTakeFirst());
      if (!parsed.success || !user) return refuse(reply, 'record-missing');
      const office = await database
        .selectFrom('offices')
        .select('profile')
        .where('id', '=', user.office_id)
        .executeTakeFirstOrThrow();
      const { purpose } = parsed.data;
      const { code, expiresAt } = await makeCode(database, user.office_id, user.id, now(), { purpose });
      await note(name, purpose === 'reset' ? 'reset code' : 'code', user.id);
      return {
        fengqiao: true,
        code,
        expiresAt: expiresAt.toISOString(),
        userName: user.name,
        officeName: office.profile.name,
      };
    }),
  );
  app.post(
    '/county/users',
    { schema: answered('新增使用人', newUserAnswerSchema, newUserSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = newUserSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'missing');
      const { officeId, name: userName, role } = parsed.data;
      const office = await database.selectFrom('offices').select('id').where('id', '=', officeId).executeTakeFirst();
      if (!office) return refuse(reply, 'record-missing');
      const userId = newId();
      await database.transaction().execute(async (tx) => {
        await sql`SELECT set_config('fengqiao.by', ${name}, true)`.execute(tx);
        await tx
          .insertInto('users')
          .values({ office_id: officeId, id: userId, name: userName, role, revoked_at: null })
          .execute();
      });
      await note(name, 'user', userId);
      return { fengqiao: true, userId };
    }),
  );
  for (const [path, table] of [
    ['/county/devices/revoke', 'devices'],
    ['/county/users/revoke', 'users'],
  ] as const) {
    app.post(
      path,
      { schema: answered(table === 'devices' ? '停用一台电脑' : '停用一位使用人', doneSchema, revokeSchema) },
      asCounty(async (name, request, reply) => {
        const parsed = revokeSchema.safeParse(request.body);
        if (!parsed.success) return refuse(reply, 'record-missing');
        const { id } = parsed.data;
        const open = await database
          .selectFrom(table)
          .select('office_id')
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .execute();
        const [one] = open;
        // An id of two offices is nobody's: revoking must never reach into the other one.
        if (!one || open.length > 1) return refuse(reply, 'record-missing');
        const officeId = one.office_id;
        if (table === 'users') await setUserState(database, { officeId, id }, { revoked_at: now() }, name);
        else
          await database
            .updateTable('devices')
            .set({ revoked_at: now() })
            .where('office_id', '=', officeId)
            .where('id', '=', id)
            .execute();
        await note(name, `revoke ${table}`, id);
        return DONE;
      }),
    );
  }
};
