import type { FastifyInstance } from 'fastify';
import { doneSchema } from '../../protocol/county.ts';
import {
  countyPeopleSchema,
  newRoleSchema,
  openEscrowSchema,
  openedEscrowSchema,
  restoreUserSchema,
} from '../../protocol/people.ts';
import type { AppParts } from '../build-app.ts';
import { openEscrow } from '../escrow/open-escrow.ts';
import { answered } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { forCounty, noteAct } from './for-county.ts';
import { peopleHistory } from './people-history.ts';
import { setUserState } from './set-user-state.ts';

const DONE = { fengqiao: true, done: true } as const;

/** Headquarters' decisions about people and stopped computers: roles with their history, restoring, opening an escrow. */
export const addPeopleRoutes = (app: FastifyInstance, parts: AppParts): void => {
  const { database, now, newId } = parts;
  const asCounty = forCounty(parts);

  app.get(
    '/county/people',
    { schema: answered('人员的变更记录、停用电脑的封存', countyPeopleSchema) },
    asCounty(() => peopleHistory(database)),
  );
  app.post(
    '/county/users/role',
    { schema: answered('改一位使用人的岗位', doneSchema, newRoleSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = newRoleSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'missing');
      const { officeId, id, role } = parsed.data;
      const changed = await setUserState(database, { officeId, id }, { role }, name);
      if (!changed) return refuse(reply, 'record-missing');
      await noteAct(parts, name, `role ${role}`, id);
      return DONE;
    }),
  );
  app.post(
    '/county/users/restore',
    { schema: answered('恢复一位停用的使用人', doneSchema, restoreUserSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = restoreUserSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'record-missing');
      const changed = await setUserState(database, parsed.data, { revoked_at: null }, name);
      if (!changed) return refuse(reply, 'record-missing');
      await noteAct(parts, name, 'restore users', parsed.data.id);
      return DONE;
    }),
  );
  app.post(
    '/county/escrows/open',
    { schema: answered('打开停用电脑的封存', openedEscrowSchema, openEscrowSchema) },
    asCounty(async (name, request, reply) => {
      const parsed = openEscrowSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'record-missing');
      const opened = await openEscrow(database, { ...parsed.data, decidedBy: name, now: now(), newId });
      if (!opened.ok) return refuse(reply, opened.code);
      const done = opened.settled.filter(({ outcome }) => outcome === 'done' || outcome === 'conflict').length;
      return { fengqiao: true, done, parked: opened.settled.length - done, drafts: opened.drafts };
    }),
  );
};
