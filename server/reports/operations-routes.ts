import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  OPERATION_TABLES,
  type OperationQuery,
  type OperationSummary,
  operationPageSchema,
  operationQuerySchema,
  operationSummarySchema,
} from '../../protocol/operations.ts';
import { countyUserOf } from '../admin/county-session.ts';
import type { AppParts } from '../build-app.ts';
import type { Database } from '../db/database.ts';
import { described } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { csvText } from './operations/csv-text.ts';
import { REPORTS } from './operations/reports.ts';

const PAGE = 50;
/** Rows of one exported file; more than a table program likes is no help. */
const EXPORTED = 50_000;
/** The tables whose rows wait for somebody. */
const WAITING = ['silent-devices', 'failing-devices', 'parked', 'conflicts', 'lost'] as const;

const summaryOf = async (database: Database, now: Date): Promise<OperationSummary> => {
  const ask = { ...operationQuerySchema.parse({}), now, limit: 1, offset: 0 };
  const counts = await Promise.all(
    WAITING.map(async (table) => [table, (await REPORTS[table].read(database, ask)).total] as const),
  );
  const offices = await database.selectFrom('offices').select(['id', 'profile']).orderBy('id').execute();
  return {
    fengqiao: true,
    waiting: Object.fromEntries(counts),
    offices: offices.map(({ id, profile }) => ({ id, name: profile.name })),
  };
};

/** Headquarters' page 运行情况: counts, nine tables by page, each as CSV. An export is itself written down. */
export const addOperationsRoutes = (app: FastifyInstance, { database, now }: AppParts): void => {
  const countyUser = (request: FastifyRequest) => countyUserOf(database, request, now());
  const asked = (request: FastifyRequest): OperationQuery | undefined =>
    operationQuerySchema.safeParse(request.query).data;
  app.get(
    '/county/operations',
    { schema: { summary: '运行情况', response: { 200: described(operationSummarySchema) } } },
    async (request, reply) => ((await countyUser(request)) ? summaryOf(database, now()) : refuse(reply, 'login-wrong')),
  );
  for (const table of OPERATION_TABLES) {
    const report = REPORTS[table];
    app.get(
      `/county/operations/${table}`,
      {
        schema: {
          summary: table,
          querystring: described(operationQuerySchema),
          response: { 200: described(operationPageSchema) },
        },
      },
      async (request, reply) => {
        if (!(await countyUser(request))) return refuse(reply, 'login-wrong');
        const query = asked(request);
        if (!query) return refuse(reply, 'doc-shape');
        const ask = { ...query, now: now(), limit: PAGE, offset: (query.page - 1) * PAGE };
        return { fengqiao: true, columns: report.columns, ...(await report.read(database, ask)), pageSize: PAGE };
      },
    );
    app.get(`/county/operations/${table}.csv`, { schema: { summary: `${table} CSV` } }, async (request, reply) => {
      const name = await countyUser(request);
      if (!name) return refuse(reply, 'login-wrong');
      const query = asked(request);
      if (!query) return refuse(reply, 'doc-shape');
      const { rows } = await report.read(database, { ...query, now: now(), limit: EXPORTED, offset: 0 });
      await database.insertInto('county_acts').values({ at: now(), name, act: 'export', subject: table }).execute();
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${table}.csv"`)
        .send(csvText(report.columns, rows));
    });
  }
};
