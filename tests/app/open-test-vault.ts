import 'fake-indexeddb/auto';
import type { LedgerRecord } from '../../domain/record.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import { memoryFiles } from '../../src/browser-files/memory-files.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { createVault } from '../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../src/vault/vault-ports.ts';

const OFFICE = {
  id: 'office-1',
  name: '双龙镇司法所',
  township: '双龙镇',
  county: '清河县',
  committee: '双龙镇人民调解委员会',
  committeeKind: '乡镇',
  court: '清河县人民法院',
  address: '双龙镇老街 1 号',
  phone: '13800000000',
};

const recoveryKey = async (): Promise<Record<string, unknown>> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)) };
};

/** A real vault over an in-memory IndexedDB, opened by 赵平; `name` keeps tests apart. */
export const openTestVault = async (name: string): Promise<UnlockedVault> => {
  const ports = vaultPorts(
    async () => {
      throw new Error('no line in this test');
    },
    { ...memoryFiles(), freeBytes: async () => null },
  );
  const user = { id: 'u1', name: '赵平', role: 'clerk' as const };
  const answer = {
    fengqiao: true as const,
    deviceId: 'device-1',
    deviceMark: 'A',
    deviceSecret: 'secret',
    timeline: 't1',
    office: OFFICE,
    user,
    recoveryKey: await recoveryKey(),
  };
  const made = await createVault(
    { answer, serverAddress: 'http://127.0.0.1', password: '门前老槐树下石凳' },
    { ...ports, home: dexieHome(name), passwordCost: { memoryKib: 1024, passes: 1 } },
  );
  if (!made.ok) throw new Error(`no vault: ${made.problems[0]?.code}`);
  return made.value;
};

/** What the county would answer: records, and what became of the changes sent. */
export const countyAnswer = (records: readonly LedgerRecord[], settled: SyncAnswer['settled'] = []): SyncAnswer => ({
  fengqiao: true,
  protocol: 1,
  timeline: 't1',
  settled,
  records: records.map((record) => ({ ...record, doc: record.doc as SyncAnswer['records'][number]['doc'] })),
  cursor: Math.max(0, ...records.map(({ seq }) => seq)),
  more: false,
  leases: [],
  backedUp: 0,
  time: '2026-09-05T06:00:00Z',
  users: [
    { id: 'u1', name: '赵平', role: 'clerk', revoked: false },
    { id: 'u2', name: '周敏', role: 'director', revoked: false },
  ],
});
