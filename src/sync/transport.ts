import type { Result } from '../../domain/problem.ts';
import { type NewIdentity, newIdentityAnswerSchema } from '../../protocol/identity.ts';
import { type SyncAnswer, type SyncRequest, syncAnswerSchema } from '../../protocol/sync.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { askCounty } from './ask-county.ts';

/** One sync request and its answer, or why there is none. */
export type Transport = (address: string, bearer: string, request: SyncRequest) => Promise<Result<SyncAnswer>>;

/** A bearer that the county does not know is no wrong password: it was put back to before this laptop was enrolled. */
const ofDevice = <T>(answer: Result<T>): Result<T> =>
  answer.ok
    ? answer
    : {
        ok: false,
        problems: answer.problems.map((problem) =>
          problem.code === 'login-wrong' ? { ...problem, code: 'device-unknown' } : problem,
        ),
      };

export const httpTransport: Transport = async (address, bearer, request) =>
  ofDevice(await askCounty({ address, path: '/sync', bearer, body: request, schema: syncAnswerSchema }));

/** A new identity for a device whose numbers turned out to be another's; asked under the old one. */
export type AskIdentity = (address: string, bearer: string) => Promise<Result<NewIdentity>>;

export const httpAskIdentity: AskIdentity = async (address, bearer) =>
  ofDevice(
    await askCounty({
      address,
      path: '/identity',
      bearer,
      body: { protocol: PROTOCOL, device: bearer.slice(0, bearer.indexOf('.')) },
      schema: newIdentityAnswerSchema,
    }),
  );
