import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Change } from '../../../domain/change.ts';
import { changeHash } from '../../../protocol/change-hash.ts';
import type { SyncAnswer } from '../../../protocol/sync.ts';
import { PROTOCOL } from '../../../protocol/version.ts';
import type { SeedRecord } from '../../../server/seed/seed-matters.ts';
import { FIRST_BATCH, grown } from '../../../src/sync/batch-size.ts';

/** A laptop as the county knows it. */
export type WireDevice = {
  readonly officeId: string;
  readonly deviceId: string;
  readonly secret: string;
  readonly userId: string;
  readonly timeline: string;
  readonly cursor: number;
};

const gzipOf = promisify(gzip);
const TIMEOUT_MS = 30_000;

/** New records as the changes that this laptop would send: hashed, numbered from 1. */
export const changesOf = (device: WireDevice, records: readonly SeedRecord[]): Promise<Change[]> =>
  Promise.all(
    records.map(async ({ id, kind, doc }, at): Promise<Change> => {
      const bare = {
        id: `${device.deviceId}.${at + 1}`,
        group: `g-${device.deviceId}-${at + 1}`,
        recordId: id,
        kind,
        at: '2026-11-25T01:00:00.000Z',
        userId: device.userId,
        set: [{ path: '', was: null, now: doc }],
      };
      return { ...bare, hash: await changeHash(bare) };
    }),
  );

const ask = async (address: string, { deviceId, secret, timeline }: WireDevice, cursor: number, changes: Change[]) => {
  const body = { protocol: PROTOCOL, device: deviceId, timeline, cursor, changes, leases: [], waiting: 0, parked: 0 };
  const answer = await fetch(`${address}/sync`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      authorization: `Bearer ${deviceId}.${secret}`,
    },
    body: await gzipOf(JSON.stringify(body)),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`/sync answered ${answer.status}`);
  return (await answer.json()) as SyncAnswer;
};

export type Pushed = {
  readonly ms: number;
  readonly requestMs: readonly number[];
  readonly batches: readonly number[];
  readonly notDone: number;
};

/** Sends all changes in the batches that the client's engine would use, and reads until nothing more is above the cursor. */
export const pushAll = async (address: string, device: WireDevice, changes: readonly Change[]): Promise<Pushed> => {
  const requestMs: number[] = [];
  const batches: number[] = [];
  let { cursor } = device;
  let sent = 0;
  let notDone = 0;
  let more = true;
  let batch = FIRST_BATCH;
  const from = performance.now();
  while (sent < changes.length || more) {
    const part = changes.slice(sent, sent + batch.changes);
    const startedAt = performance.now();
    const answer = await ask(address, device, cursor, part);
    const tookMs = performance.now() - startedAt;
    requestMs.push(tookMs);
    if (part.length > 0) batches.push(part.length);
    batch = grown(batch, tookMs);
    sent += part.length;
    notDone += part.length - answer.settled.filter(({ outcome }) => outcome === 'done').length;
    ({ cursor, more } = answer);
  }
  return { ms: performance.now() - from, requestMs, batches, notDone };
};
