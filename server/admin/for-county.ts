import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppParts } from '../build-app.ts';
import { refuse } from '../refuse.ts';
import { countyUserOf } from './county-session.ts';

type Work = (name: string, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** A handler for those who are logged in at headquarters. */
export const forCounty =
  ({ database, now }: Pick<AppParts, 'database' | 'now'>) =>
  (work: Work) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const name = await countyUserOf(database, request, now());
    return name ? work(name, request, reply) : refuse(reply, 'login-wrong');
  };

/** Writes down what headquarters did. */
export const noteAct = (
  { database, now }: Pick<AppParts, 'database' | 'now'>,
  name: string,
  act: string,
  subject: string,
) => database.insertInto('county_acts').values({ at: now(), name, act, subject }).execute();
