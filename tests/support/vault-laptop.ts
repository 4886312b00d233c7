import 'fake-indexeddb/auto';
import type { Result } from '../../domain/problem.ts';
import { memoryFiles } from '../../src/browser-files/memory-files.ts';
import { askRecovery } from '../../src/sync/ask-recovery.ts';
import { enrolDevice } from '../../src/sync/enrol-device.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { createVault, unlockVault } from '../../src/vault/unlock-vault.ts';
import { type VaultPorts, vaultPorts } from '../../src/vault/vault-ports.ts';
import type { TestCounty } from './test-county.ts';

export const PASSWORD = '门前老槐树下石凳';

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
};
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? ''));

export type VaultLaptop = {
  readonly ports: VaultPorts & { readonly files: ReturnType<typeof memoryFiles> };
  readonly open: UnlockedVault;
};

/** The disk of a laptop: its IndexedDB by name and its journal's files; both outlive the window. */
const laptopPorts = (name: string): VaultLaptop['ports'] => ({
  ...vaultPorts(enrolDevice, { ...memoryFiles(), freeBytes: async () => null }),
  home: dexieHome(name),
  passwordCost: { memoryKib: 64, passes: 1 },
  recover: askRecovery,
  syncOnce,
});

/** A laptop with a real vault, enrolled with a real county. */
export const vaultLaptop = async (
  county: TestCounty,
  name: string,
  { userId = 'shuanglong-2', officeId = 'shuanglong' } = {},
): Promise<VaultLaptop> => {
  const ports = laptopPorts(name);
  const code = await county.code(userId, officeId);
  const answer = must(await enrolDevice(county.address, { protocol: 2, code, deviceName: name }));
  const made = { answer, serverAddress: county.address, password: PASSWORD };
  return { ports, open: must(await createVault(made, ports)) };
};

export const unlocked = async ({ ports }: VaultLaptop, password = PASSWORD): Promise<VaultLaptop> => ({
  ports,
  open: must(await unlockVault(password, ports)),
});

/** Syncs until nothing is left or the line says no; answers what the status bar would show. */
export const syncNow = ({ open }: VaultLaptop): Promise<Partial<SyncStatus>> => syncOnce(open.store);

/** A new clue, saved on the laptop by whoever has it open. */
export const saveClue = async ({ open }: VaultLaptop, recordId: string, more: object = {}): Promise<void> => {
  const now = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: recordId, status: '已登记', ...more };
  must(await open.vault.save([{ recordId, kind: 'clue', was: null, now }]));
};
