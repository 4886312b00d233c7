import type { Result } from '../../domain/problem.ts';
import { type RecoveryAnswer, type RecoveryRequest, recoveryAnswerSchema } from '../../protocol/recovery.ts';
import { askCounty } from './ask-county.ts';

/** A code given by telephone and a sealed key → the key, sealed to this laptop alone. */
export const askRecovery = (address: string, request: RecoveryRequest): Promise<Result<RecoveryAnswer>> =>
  askCounty({ address, path: '/recovery', body: request, schema: recoveryAnswerSchema });
