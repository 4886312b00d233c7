import type { Result } from '../../domain/problem.ts';
import { type EnrolAnswer, type EnrolRequest, enrolAnswerSchema } from '../../protocol/enrol.ts';
import { askCounty } from './ask-county.ts';

/** A one-time code of the county → who this laptop and this person are. */
export const enrolDevice = (address: string, request: EnrolRequest): Promise<Result<EnrolAnswer>> =>
  askCounty({ address, path: '/enrol', body: request, schema: enrolAnswerSchema });
