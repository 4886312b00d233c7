import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../db/database.ts';
import { newSecret, passwordMatches, secretHash } from '../secrets.ts';

const COOKIE = 'fengqiao_county';
const HOURS = 8;

const tokenOf = (request: FastifyRequest): string => {
  const found = (request.headers.cookie ?? '').split(/;\s*/u).find((part) => part.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? '';
};

const setCookie = (request: FastifyRequest, reply: FastifyReply, token: string, maxAge: number) =>
  reply.header(
    'set-cookie',
    `${COOKIE}=${token}; Path=/county; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${request.protocol === 'https' ? '; Secure' : ''}`,
  );

/** Logs a county user in; only the hash of the token is kept. */
export const logIn = async (
  database: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { name: string; password: string },
  now: Date,
): Promise<boolean> => {
  const user = await database.selectFrom('county_users').selectAll().where('name', '=', given.name).executeTakeFirst();
  // An unknown name costs as much time as a wrong password.
  const matches = await passwordMatches(given.password, user?.password_hash ?? `${'00'.repeat(16)}.${'00'.repeat(32)}`);
  if (!user || !matches) return false;
  const token = newSecret();
  await database
    .insertInto('county_sessions')
    .values({ token_hash: secretHash(token), name: user.name, expires_at: new Date(now.getTime() + HOURS * 3_600_000) })
    .execute();
  setCookie(request, reply, token, HOURS * 3600);
  return true;
};

export const logOut = async (database: Database, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  await database
    .deleteFrom('county_sessions')
    .where('token_hash', '=', secretHash(tokenOf(request)))
    .execute();
  setCookie(request, reply, '', 0);
};

/** Who asks; null when nobody is logged in. */
export const countyUserOf = async (database: Database, request: FastifyRequest, now: Date): Promise<string | null> => {
  const token = tokenOf(request);
  if (token === '') return null;
  const session = await database
    .selectFrom('county_sessions')
    .select('name')
    .where('token_hash', '=', secretHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session?.name ?? null;
};
