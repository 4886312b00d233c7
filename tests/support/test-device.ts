import { randomUUID } from 'node:crypto';
import type { Change, FieldSet } from '../../domain/change.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { changeHash } from '../../protocol/change-hash.ts';
import type { EnrolAnswer } from '../../protocol/enrol.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';

export type TestDevice = {
  readonly identity: EnrolAnswer;
  readonly change: (offer: {
    recordId: string;
    kind: Kind | string;
    set: readonly FieldSet[];
    group?: string;
    n?: number;
    userId?: string;
  }) => Promise<Change>;
  readonly sync: (
    changes: readonly Change[],
    cursor?: number,
  ) => Promise<{ status: number; body: SyncAnswer & { problem?: { code: string } } }>;
};

const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};

export const enrolTestDevice = async (address: string, code: string): Promise<TestDevice> => {
  const { body } = await post(`${address}/enrol`, { protocol: 1, code, deviceName: 'test' });
  return testDevice(address, body as EnrolAnswer);
};

/** A laptop under an identity the county gave: it numbers its changes from 1 and speaks HTTP. */
export const testDevice = (address: string, identity: EnrolAnswer): TestDevice => {
  let next = 1;
  return {
    identity,
    change: async ({ recordId, kind, set, group, n, userId }) => {
      const number = n ?? next;
      if (n === undefined) next += 1;
      const bare = {
        id: `${identity.deviceId}.${number}`,
        group: group ?? randomUUID(),
        recordId,
        kind: kind as Kind,
        at: '2026-11-24T01:00:00.000Z',
        userId: userId ?? identity.user.id,
        set,
      };
      return { ...bare, hash: await changeHash(bare) };
    },
    sync: (changes, cursor = 0) =>
      post(
        `${address}/sync`,
        { protocol: 1, device: identity.deviceId, timeline: identity.timeline, cursor, changes },
        { authorization: `Bearer ${identity.deviceId}.${identity.deviceSecret}` },
      ) as ReturnType<TestDevice['sync']>,
  };
};
