import { dayInShanghai } from '../../domain/civil-date.ts';
import type { User } from '../../protocol/enrol.ts';
import { type AccessStore, createAccessNotes, createAccessStore } from './access-box.ts';
import { blobKeyOf } from './blob-key.ts';
import { commit } from './commit.ts';
import { custodyCounts } from './custody-counts.ts';
import { custodyOf } from './custody-of.ts';
import { createDraftBox } from './draft-box.ts';
import { enrolAgainWith } from './enrol-again.ts';
import { createHandOverStore, type HandOverStore } from './hand-over-store.ts';
import { nextFreeNumber, nextProvisional } from './number-blocks.ts';
import type { Restored } from './open-store.ts';
import type { OpenVault } from './open-vault.ts';
import { offersOf, saveOffers } from './save-edits.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';
import { tellSentinel } from './tell-sentinel.ts';
import { undoOffers } from './undo-offers.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';
import { addUserTo, changePasswordOf } from './vault-users.ts';

/** An open vault for the screens, its store half for sync, and what is left to do for a computer that was stopped. */
export type UnlockedVault = {
  readonly vault: OpenVault;
  readonly store: SyncStore;
  readonly handOver: HandOverStore;
  readonly access: AccessStore;
};

/** Takes a parked change out for good; the change and the person's note stay in the store's withdrawn list. */
const removeParkedFrom =
  (memory: VaultMemory): OpenVault['removeParked'] =>
  (id, note) =>
    inTurn(memory, async () => {
      const entry = memory.parked.find((one) => one.id === id);
      if (!entry) return;
      const kept = memory.withdrawn.concat({ ...entry, note });
      const sealed = await memory.cipher.seal('meta|withdrawn', kept);
      await commit(memory, { parked: { remove: [id] }, meta: { put: [{ key: 'withdrawn', sealed }] } }, [
        { t: 'withdrawn', id, note },
      ]);
      memory.withdrawn = kept;
      memory.parked = memory.parked.filter((one) => one.id !== id);
      memory.live.tell();
    });

/** Dresses unlocked memory as what screens and sync may do with it. `release` gives the window's ownership back. */
export const openVaultFrom = (
  memory: VaultMemory,
  dataKey: CryptoKey,
  user: User,
  ports: VaultPorts,
  restored: Restored,
  release: () => void,
): UnlockedVault => {
  const { now } = ports;
  const context = { userId: user.id, now, newId: () => ports.newId(now().getTime()) };
  const vault: OpenVault = {
    get identity() {
      return memory.identity;
    },
    get user() {
      // A role may be changed while the window is open.
      return memory.identity.users.find(({ id }) => id === user.id) ?? user;
    },
    view: memory.live,
    save: async (edits, options) => {
      const offers = offersOf(edits);
      return offers.ok ? saveOffers(memory, offers.value, options?.draftKey, context) : offers;
    },
    undoGroup: async (changeIds) => {
      const wanted = new Set(changeIds);
      const known = [...memory.outbox, ...memory.recent]
        .filter(({ change }) => wanted.has(change.id))
        .map(({ change }) => change);
      const changes = [...new Map(known.map((change) => [change.id, change])).values()];
      return saveOffers(
        memory,
        undoOffers(memory, changes, { at: now().toISOString(), by: user.id }),
        undefined,
        context,
      );
    },
    drafts: createDraftBox(memory, user.id, now),
    noteAccess: createAccessNotes(memory, context),
    outbox: () => memory.outbox,
    parked: () => memory.parked,
    removeParked: removeParkedFrom(memory),
    leases: () => memory.leases,
    nextNumber: (series, year) => nextFreeNumber(memory, series, year, dayInShanghai(now().toISOString())),
    provisionalNumber: (year) => nextProvisional(memory, year),
    newId: context.newId,
    now,
    restored,
    trouble: () => memory.trouble,
    custodyOf: (recordId) => custodyOf(memory, recordId),
    custodyCounts: () => custodyCounts(memory),
    journalBytes: () => memory.journal.bytes(),
    addUser: addUserTo(memory, dataKey, ports),
    changePassword: changePasswordOf(memory, dataKey, user.id, ports),
    blobKey: () => blobKeyOf(dataKey),
    enrolAgain: enrolAgainWith(memory, dataKey, ports),
    lock: async () => {
      // In its turn: what was asked before is written, what comes later is refused.
      const close = async () => {
        memory.gone = true;
        await tellSentinel(memory);
        memory.storage.close();
      };
      await inTurn(memory, close).catch(() => {});
      release();
    },
  };
  return {
    vault,
    store: createSyncStore(memory, context),
    handOver: createHandOverStore(memory, ports),
    access: createAccessStore(memory),
  };
};
