import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refusalSchema } from '../protocol/enrol.ts';

/** A zod shape as JSON schema, for the description only: parsing is zod's. */
export const described = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', target: 'draft-7' });

/** A route as /docs shows it: what goes in, what comes out, and that every refusal has one shape. */
export const answered = (summary: string, answer: z.ZodType, body?: z.ZodType) => ({
  summary,
  ...(body ? { body: described(body) } : {}),
  response: { 200: described(answer), '4xx': described(refusalSchema) },
});

/** OpenAPI at /docs. The schemas describe; they do not validate (our own parsing does), so compilers are switched off. */
export const addOpenApi = async (app: FastifyInstance): Promise<void> => {
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(fastifySwagger, {
    openapi: {
      info: { title: '枫桥 县服务器', version: '1' },
      components: { securitySchemes: { device: { type: 'http', scheme: 'bearer' } } },
    },
  });
  await app.register(fastifySwaggerUi, { routePrefix: '/docs', staticCSP: true });
};
