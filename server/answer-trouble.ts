import type { FastifyInstance } from 'fastify';
import type { ProblemCode } from '../domain/problem-codes.ts';
import { refuse } from './refuse.ts';

const codeOf = (status: number): ProblemCode => {
  if (status === 429) return 'too-many-requests';
  if (status === 413) return 'file-too-large';
  return status >= 500 ? 'server-failed' : 'doc-shape';
};

/** Everything that goes wrong is answered in our one shape and logged by its kind alone: a message may quote a person. */
export const answerTrouble = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500, name, code } = error as { statusCode?: number; name?: string; code?: string };
    if (statusCode >= 500) request.log.error({ route: request.routeOptions.url, name, code }, 'failed');
    return refuse(reply, codeOf(statusCode));
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'route-missing'));
};
