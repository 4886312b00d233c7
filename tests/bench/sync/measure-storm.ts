import { once } from 'node:events';
import type { Database } from '../../../server/db/database.ts';
import { quantile } from '../quantile.ts';
import { addBenchOffice } from './bench-offices.ts';
import { startChild } from './child.ts';
import type { StormSeen } from './storm-process.ts';
import type { WireDevice } from './wire-device.ts';

const OFFICES = 40;
const LAPTOPS = 5;

/** Every laptop of the county comes back at the same moment with `changes` in its queue. */
export const measureStorm = async (database: Database, address: string, changes: number, today: string) => {
  const devices: WireDevice[] = [];
  for (let n = 1; n <= OFFICES; n += 1) devices.push(...(await addBenchOffice(database, `storm-${n}`, LAPTOPS, today)));
  const child = await startChild('./storm-process.ts', []);
  child.process.send({ address, devices, changes, today });
  const [seen] = (await once(child.process, 'message')) as [StormSeen];
  child.stop();
  const { count } = await database
    .selectFrom('changes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('office_id', 'like', 'storm-%')
    .executeTakeFirstOrThrow();
  const lost = devices.length * changes - count;
  return {
    devices: devices.length,
    errors: seen.errors.length + Math.abs(lost),
    firstErrors: seen.errors.slice(0, 3),
    changesStored: count,
    deviceP95Ms: Math.round(quantile(seen.deviceMs, 0.95)),
    deviceMaxMs: Math.round(quantile(seen.deviceMs, 1)),
    requestP95Ms: Math.round(quantile(seen.requestMs, 0.95)),
  };
};
