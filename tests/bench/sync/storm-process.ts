import type { Change } from '../../../domain/change.ts';
import { inventClues } from './invent-clues.ts';
import { changesOf, pushAll, type WireDevice } from './wire-device.ts';

/** All laptops of the county in one process of their own: every queue is made ready, then all begin at once. */
export type StormAsk = {
  readonly address: string;
  readonly devices: readonly WireDevice[];
  readonly changes: number;
  readonly today: string;
};
export type StormSeen = {
  readonly errors: readonly string[];
  readonly deviceMs: readonly number[];
  readonly requestMs: readonly number[];
};

const storm = async ({ address, devices, changes, today }: StormAsk): Promise<StormSeen> => {
  const queues: Change[][] = [];
  for (const device of devices) queues.push(await changesOf(device, inventClues(device.deviceId, changes, today)));
  const ended = await Promise.allSettled(devices.map((device, at) => pushAll(address, device, queues[at] ?? [])));
  const done = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const errors = ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  return {
    errors: [...errors, ...done.flatMap(({ notDone }) => (notDone > 0 ? [`${notDone} not done`] : []))],
    deviceMs: done.map(({ ms }) => ms),
    requestMs: done.flatMap(({ requestMs }) => requestMs),
  };
};

process.on('message', (ask) => void storm(ask as StormAsk).then((seen) => process.send?.(seen)));
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
