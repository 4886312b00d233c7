import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '../domain/problem-codes.ts';

const STATUS: Partial<Record<ProblemCode, number>> = {
  'login-wrong': 401,
  'device-revoked': 403,
  'user-revoked': 403,
  'right-missing': 403,
  'code-unknown': 404,
  'route-missing': 404,
  'code-expired': 410,
  'code-used': 410,
  'code-other-office': 403,
  'recovery-other-vault': 403,
  'protocol-too-old': 426,
  'too-many-requests': 429,
  'file-too-large': 413,
  'attachment-unknown': 404,
  'attachment-incomplete': 409,
  'attachment-differs': 422,
  'server-failed': 500,
};

/** Every refusal has one shape, so that a client knows it is our server that speaks. Never a text about people. */
export const refuse = (reply: FastifyReply, code: ProblemCode) =>
  reply.code(STATUS[code] ?? 400).send({ fengqiao: true, problem: { code, path: '', severity: 'error' } });
