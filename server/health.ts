import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { AppParts } from './build-app.ts';
import { described } from './open-api.ts';
import { refuse } from './refuse.ts';
import { secretHash } from './secrets.ts';

const healthSchema = z.object({ fengqiao: z.literal(true), database: z.enum(['ok', 'down']) });
const HERE: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A caller behind a proxy comes from here too, so a forwarded one is a stranger. */
const mayReadMetrics = ({ ip, headers }: FastifyRequest, token: string | undefined): boolean =>
  token
    ? secretHash(headers.authorization ?? '') === secretHash(`Bearer ${token}`)
    : HERE.has(ip) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;

/** /health: does the database answer. /metrics: figures for Prometheus, none about people. */
export const addHealth = (app: FastifyInstance, { database, metricsToken }: AppParts): void => {
  const registry = new Registry();
  const answers = new Counter({
    name: 'fengqiao_answers_total',
    help: 'Answers by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'fengqiao_answer_seconds',
    help: 'Time to answer by route',
    labelNames: ['route'],
    registers: [registry],
  });
  const offices = new Gauge({ name: 'fengqiao_offices', help: 'Offices known', registers: [registry] });
  const changes = new Gauge({
    name: 'fengqiao_changes',
    help: 'Changes in custody by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    answers.inc({ route, status: String(reply.statusCode) });
    seconds.observe({ route }, reply.elapsedTime / 1000);
  });
  const health = {
    summary: '服务器是否正常',
    response: { 200: described(healthSchema), 503: described(healthSchema) },
  };
  app.get('/health', { schema: health }, async (_request, reply) => {
    try {
      await sql`SELECT 1`.execute(database);
      return { fengqiao: true, database: 'ok' };
    } catch {
      return reply.code(503).send({ fengqiao: true, database: 'down' });
    }
  });
  const metrics = { summary: '运行指标（Prometheus），不含任何人的信息', produces: ['text/plain'] };
  app.get('/metrics', { schema: metrics }, async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return refuse(reply, 'right-missing');
    const [{ count }] = (await sql<{ count: number }>`SELECT count(*)::int AS count FROM offices`.execute(database))
      .rows as [{ count: number }];
    offices.set(count);
    const outcomes = await sql<{
      outcome: string;
      count: number;
    }>`SELECT outcome, count(*)::int AS count FROM changes GROUP BY outcome`.execute(database);
    for (const row of outcomes.rows) changes.set({ outcome: row.outcome }, row.count);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
