import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { dayInShanghai } from '../../../domain/civil-date.ts';
import { openDatabase } from '../../../server/db/database.ts';
import { startPostgres } from '../../../server/db/embedded.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { makeCode } from '../../../server/enrol/make-code.ts';
import { seedCounty } from '../../../server/seed/seed-county.ts';
import { fillOffice } from '../ledger/fill-office.ts';
import { machineFacts } from '../machine-facts.ts';
import { quantile, rounded } from '../quantile.ts';
import { buildPages, type Contender } from './build-pages.ts';
import { type Child, startChild } from './child.ts';
import { measureFirstSync } from './measure-first-sync.ts';
import { measurePush } from './measure-push.ts';
import { measureStorm } from './measure-storm.ts';
import { SET_UP } from './set-up.ts';

/** npm run bench -- sync: first sync against PouchDB and RxDB, push against raw INSERTs, a storm of returning laptops, and what one edit costs on the wire. */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '20000' },
    changes: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
  },
});
const RECORDS = Number(values.records);
const CHANGES = Number(values.changes);
const ROUNDS = Number(values.rounds);
const STORM_CHANGES = 50;
const OUT = resolve('out/bench-sync');
const OFFICE = 'shuanglong';
const today = dayInShanghai(new Date().toISOString());
const say = (title: string, facts: unknown) => process.stdout.write(`${title}  ${JSON.stringify(facts)}\n`);

type Bytes = { bodyBytes: number; headerBytes: number };

const ownCounty = async () => {
  const postgres = await startPostgres(join(OUT, 'county'));
  const admin = openDatabase(postgres.connectionString('postgres'));
  await sql`CREATE DATABASE bench`.execute(admin);
  await admin.destroy();
  const databaseUrl = postgres.connectionString('bench');
  const database = openDatabase(databaseUrl);
  await migrate(database);
  await seedCounty(database, { today, small: true });
  await fillOffice(database, { officeId: OFFICE, keeps: () => true, rows: RECORDS }, today);
  await sql`ANALYZE`.execute(database);
  return { postgres, databaseUrl, database };
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
process.stdout.write(`${SET_UP}\n`);
await buildPages(join(OUT, 'pages'));
const { postgres, databaseUrl, database } = await ownCounty();
const children: Child<{ address: string }>[] = [];
const start = async (file: string) => {
  const child = await startChild<{ address: string }>(file, [databaseUrl, OUT, OFFICE]);
  children.push(child);
  return child;
};

const firstSyncs = async (county: Child<{ address: string }>) => {
  const addresses: Readonly<Record<Contender, string>> = {
    ours: county.told.address,
    pouch: (await start('./pouch-server.ts')).told.address,
    rxdb: (await start('./rxdb-server.ts')).told.address,
  };
  const names = Object.keys(addresses) as Contender[];
  const seen: Record<Contender, number[]> = { ours: [], pouch: [], rxdb: [] };
  let browser = '';
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
      const code = name === 'ours' ? (await makeCode(database, OFFICE, `${OFFICE}-2`, new Date())).code : '';
      const one = await measureFirstSync({ name, address: addresses[name], code }, OUT);
      if (one.records < RECORDS) throw new Error(`${name}: ${one.records} records of ${RECORDS}`);
      ({ browser } = one);
      seen[name].push(Math.round(one.ms));
      say(`first sync, ${name}, ms`, Math.round(one.ms));
    }
  return { seen, browser };
};

/** Bytes up of the request that carries a one-field edit, as they reach the server. */
const oneFieldEdit = async (county: Child<{ address: string }>): Promise<Bytes> => {
  const seen: Bytes[] = [];
  county.process.on('message', (bytes) => seen.push(bytes as Bytes));
  const { code } = await makeCode(database, OFFICE, `${OFFICE}-2`, new Date());
  let before = 0;
  await measureFirstSync({ name: 'ours', address: county.told.address, code }, OUT, {
    beforeEdit: () => {
      before = seen.length;
    },
  });
  const [first, ...others] = seen.slice(before);
  if (!first) throw new Error('no request carried the edit');
  return others.reduce((most, one) => (one.bodyBytes > most.bodyBytes ? one : most), first);
};

const run = async () => {
  const county = await start('./county-process.ts');
  const edit = await oneFieldEdit(county);
  say('one field, bytes up', edit);
  const { seen, browser } = await firstSyncs(county);
  for (const peer of children.slice(1)) peer.stop();
  const push = await measurePush({ address: county.told.address, databaseUrl, database }, CHANGES, ROUNDS, today);
  say('push', push);
  const storm = await measureStorm(database, county.told.address, STORM_CHANGES, today);
  say('storm', storm);
  const [ours, pouch, rxdb] = [seen.ours, seen.pouch, seen.rxdb].map((all) => quantile(all, 0.5)) as [
    number,
    number,
    number,
  ];
  return {
    bench: 'sync',
    records: RECORDS,
    firstSyncVsPouch: rounded(pouch / ours),
    firstSyncVsRxdb: rounded(rxdb / ours),
    firstSyncMs: { ours, pouch, rxdb, all: seen },
    pushVsRawInsert: push.ratio,
    pushPerSecond: push.changesPerSecond,
    rawInsertPerSecond: push.rawPerSecond,
    stormErrors: storm.errors,
    stormP95Ms: storm.deviceP95Ms,
    stormRequestP95Ms: storm.requestP95Ms,
    oneFieldEditBytes: edit.bodyBytes,
    oneFieldEditBytesWithHeaders: edit.bodyBytes + edit.headerBytes,
    machine: machineFacts(browser),
  };
};

const summary = await run().finally(async () => {
  for (const child of children) child.stop();
  await database.destroy();
  await postgres.stop();
});
writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(summary)}\n`);
const { firstSyncVsPouch, firstSyncVsRxdb, pushVsRawInsert, stormErrors, oneFieldEditBytes } = summary;
process.exit(
  firstSyncVsPouch >= 3 &&
    firstSyncVsRxdb >= 1.2 &&
    pushVsRawInsert >= 0.3 &&
    stormErrors === 0 &&
    oneFieldEditBytes <= 1024
    ? 0
    : 1,
);
