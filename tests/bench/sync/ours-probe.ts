import { checkDoc } from '../../../domain/check-doc.ts';
import type { Doc } from '../../../domain/record.ts';
import { PROTOCOL } from '../../../protocol/version.ts';
import { journalPlace } from '../../../src/app/journal-place.ts';
import { createSyncEngine, type SyncEngine } from '../../../src/sync/engine.ts';
import { enrolDevice } from '../../../src/sync/enrol-device.ts';
import { httpAskIdentity, httpTransport } from '../../../src/sync/transport.ts';
import type { UnlockedVault } from '../../../src/vault/open-vault-from.ts';
import { createRowCipher } from '../../../src/vault/row-cipher.ts';
import { createVault } from '../../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../../src/vault/vault-ports.ts';
import { whoOpens } from '../../../src/vault/vault-users.ts';
import { offerProbe } from './probe.ts';

/** The app's own vault, journal files and sync engine without its pages, as the app puts them together. */
const ports = vaultPorts(enrolDevice, journalPlace);
const PASSWORD = 'bench-password-1';
let unlocked: UnlockedVault;
let engine: SyncEngine;

/** Runs the engine until it says that it is idle and in step. */
const inStep = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { store } = unlocked;
    engine = createSyncEngine({
      store,
      transport: httpTransport,
      askIdentity: httpAskIdentity,
      now: Date.now,
      random: Math.random,
      tell: ({ state, problemCode }) => {
        if (problemCode) reject(new Error(problemCode));
        if (state === 'idle' && store.counts().lastSyncedAt !== null && store.counts().waiting === 0) resolve();
      },
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    engine.start();
  });

/** Opens what lies on the disk anew, by another connection and from the password on, and counts the records that come out of it. */
const storedRecords = async (): Promise<number> => {
  const storage = await ports.home.open();
  const opened = await whoOpens(await storage.wraps(), PASSWORD);
  if (!opened) throw new Error('the password opens nothing');
  const cipher = createRowCipher(opened.dataKey);
  const { records, pages } = await storage.load();
  storage.close();
  const paged = await Promise.all(
    pages.map(async ({ page, sealed }) => (await cipher.open(`pages|${page}`, sealed)) as readonly object[]),
  );
  return records.length + paged.flat().length;
};

offerProbe({
  prepare: async (code) => {
    const answer = await enrolDevice(location.origin, { protocol: PROTOCOL, code, deviceName: 'bench' });
    if (!answer.ok) throw new Error(answer.problems[0]?.code);
    const made = { answer: answer.value, serverAddress: location.origin, password: PASSWORD };
    const opened = await createVault(made, ports);
    if (!opened.ok) throw new Error(opened.problems[0]?.code);
    unlocked = opened.value;
  },
  firstSync: async () => {
    const from = performance.now();
    await inStep();
    const ms = performance.now() - from;
    engine.stop();
    return { ms, records: await storedRecords() };
  },
  editOneField: async () => {
    const { vault } = unlocked;
    const clue = vault.view.all('clue').find(({ doc }) => checkDoc('clue', doc as unknown as Doc).length === 0);
    if (!clue) throw new Error('no clue');
    const was = clue.doc as unknown as Doc;
    const edit = {
      recordId: clue.id,
      kind: 'clue' as const,
      was,
      now: { ...was, remark: '已电话回访，双方无新的争议。' },
    };
    const saved = await vault.save([edit]);
    if (!saved.ok) throw new Error(saved.problems[0]?.code);
    await inStep();
    engine.stop();
  },
});
