import type { Doc } from '../../domain/record.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import { readSentinel } from '../../src/vault/journal/sentinel.ts';
import { openStore } from '../../src/vault/open-store.ts';
import { openVaultFrom, type UnlockedVault } from '../../src/vault/open-vault-from.ts';
import type { VaultMemory } from '../../src/vault/vault-memory.ts';
import { plainCipher } from '../simulation/plain-cipher.ts';
import type { SimDisk } from '../simulation/sim-disk.ts';
import { enrolLaptop } from '../simulation/sim-laptop.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const ANY_KEY = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

export type VaultOnDisk = {
  readonly disk: SimDisk;
  /** Opens the vault as a start of the program does; what an earlier start still writes goes nowhere. */
  readonly open: () => Promise<UnlockedVault & { readonly memory: VaultMemory }>;
};

/** A vault whose disk a test can look at, put back and break. The watchdog's time is always just up. */
export const vaultOnDisk = async (): Promise<VaultOnDisk> => {
  const identity = { fengqiao: true, deviceId: 'd', deviceMark: 'A', deviceSecret: 's' } as const;
  const { disk } = await enrolLaptop('laptop', identity, { officeId: 'o', userId: 'u1', timeline: 't' });
  let ids = 0;
  return {
    disk,
    open: async () => {
      const { home, files } = disk.boot();
      const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));
      const sentinel = await readSentinel(files);
      const { memory, restored } = await openStore({ home, files, pause, cipher: plainCipher, sentinel });
      const newId = () => {
        ids += 1;
        return `id-${ids}`;
      };
      const ports = {
        now: () => NOW,
        newId,
        pause,
        passwordCost: { memoryKib: 64, passes: 1 },
        home,
        files,
        enrol: async () => ({ ok: false, problems: [] }) as const,
      };
      const user = { id: 'u1', name: '赵平', role: 'director' as const };
      return { ...openVaultFrom(memory, ANY_KEY, user, ports, restored, () => {}), memory };
    },
  };
};

export const clueDoc = (place: string): Doc => ({
  foundOn: '2026-11-20',
  place,
  type: '邻里',
  brief: '争水',
  status: '已登记',
});

/** Saves a new clue and expects it to be called saved. */
export const saveClue = async ({ vault }: UnlockedVault, recordId: string): Promise<void> => {
  const saved = await vault.save([{ recordId, kind: 'clue', was: null, now: clueDoc(recordId) }]);
  if (!saved.ok) throw new Error(`not saved: ${saved.problems[0]?.code}`);
};

export const clueRow = (id: string, seq: number): SyncAnswer['records'][number] => ({
  id,
  kind: 'clue',
  officeId: 'o',
  seq,
  doc: clueDoc(id) as SyncAnswer['records'][number]['doc'],
});

export const countySays = (more: Partial<SyncAnswer>): SyncAnswer => ({
  fengqiao: true,
  protocol: 2,
  timeline: 't',
  settled: [],
  records: [],
  cursor: 0,
  more: false,
  leases: [],
  backedUp: 0,
  time: NOW.toISOString(),
  users: [{ id: 'u1', name: '赵平', role: 'director', revoked: false }],
  ...more,
});
