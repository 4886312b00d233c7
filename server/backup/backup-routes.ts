import type { FastifyInstance } from 'fastify';
import { backupStatusSchema } from '../../protocol/backup.ts';
import { countyUserOf } from '../admin/county-session.ts';
import type { AppParts } from '../build-app.ts';
import { described } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { backupStatus } from './backup-status.ts';

/** Headquarters sees how the backups stand, and may ask for one now. */
export const addBackupRoutes = (app: FastifyInstance, { database, now, backups = null }: AppParts): void => {
  const response = { 200: described(backupStatusSchema) };
  app.get('/county/backup', { schema: { summary: '备份情况', response } }, async (request, reply) => {
    if (!(await countyUserOf(database, request, now()))) return refuse(reply, 'login-wrong');
    return backupStatus(database, backups);
  });
  app.post('/county/backup', { schema: { summary: '现在备份', response } }, async (request, reply) => {
    const name = await countyUserOf(database, request, now());
    if (!name) return refuse(reply, 'login-wrong');
    if (backups?.start(name) !== true) return refuse(reply, 'backup-running');
    await database.insertInto('county_acts').values({ at: now(), name, act: 'backup', subject: '' }).execute();
    return backupStatus(database, backups);
  });
};
