import type { AccessAct, AccessEntry } from '../../protocol/access-log.ts';
import { commit } from './commit.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';

/** One act of the person at the window; `recordId` null: a whole list of `count` rows. */
export type AccessNote = {
  readonly act: AccessAct;
  readonly kind: string;
  readonly recordId: string | null;
  readonly count?: number;
};

/** What the courier may do: see what the county was not told yet, and forget what is in its custody. */
export type AccessStore = {
  readonly address: () => string;
  readonly bearer: () => string;
  readonly device: () => string;
  readonly waiting: (limit: number) => readonly AccessEntry[];
  readonly forget: (ids: readonly string[]) => Promise<void>;
};

/** An office without a line for years must not fill its disk with what was looked at; prints and exports are always kept. */
const VIEWS_MAX = 50_000;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same for the same record, person, computer and hour: the county counts it once, also after a restart. */
const viewId = async (
  deviceId: string,
  { kind, recordId }: AccessNote,
  userId: string,
  at: string,
): Promise<string> => {
  const text = JSON.stringify([deviceId, userId, kind, recordId, at.slice(0, 13)]);
  return `v-${hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).slice(0, 40)}`;
};

type BoxContext = { readonly userId: string; readonly now: () => Date; readonly newId: () => string };

/** Puts acts down, encrypted, until the county has them. It never disturbs the person: what cannot be written is let go. */
export const createAccessNotes = (memory: VaultMemory, { userId, now, newId }: BoxContext) => {
  const seen = new Set<string>();
  const put = async (entry: AccessEntry): Promise<void> => {
    const sealed = await memory.cipher.seal(`access|${entry.id}`, entry);
    await commit(memory, { access: { put: [{ id: entry.id, sealed }] } });
    memory.access.set(entry.id, entry);
  };
  return async (note: AccessNote): Promise<void> => {
    const at = now().toISOString();
    const isView = note.act === 'view';
    const id = isView ? await viewId(memory.identity.deviceId, note, userId, at) : newId();
    if (isView && (seen.has(id) || memory.access.has(id) || memory.access.size >= VIEWS_MAX)) return;
    seen.add(id);
    const entry: AccessEntry = { id, at, userId, count: 1, ...note };
    await inTurn(memory, () => put(entry)).catch(() => {});
  };
};

/** The waiting acts for the courier, oldest first. */
export const createAccessStore = (memory: VaultMemory): AccessStore => ({
  address: () => memory.identity.serverAddress,
  bearer: () => `${memory.identity.deviceId}.${memory.identity.deviceSecret}`,
  device: () => memory.identity.deviceId,
  waiting: (limit) => [...memory.access.values()].sort((a, b) => a.at.localeCompare(b.at)).slice(0, limit),
  forget: (ids) =>
    inTurn(memory, async () => {
      await commit(memory, { access: { remove: ids } });
      for (const id of ids) memory.access.delete(id);
    }),
});
