import { type EscrowSet, escrowSet, escrowStanding } from './escrow-parts.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';
import { finishWipe, markStopped, type Stopped } from './wipe-vault.ts';

/** What a stopped laptop may still do with its vault: hand it over, and then wipe it. */
export type HandOverStore = {
  readonly address: () => string;
  readonly bearer: () => string;
  /** The county's public key as enrolment told it; undefined: nothing can be sealed, so nothing is handed over or wiped. */
  readonly countyKey: () => Readonly<Record<string, unknown>> | undefined;
  readonly set: () => Promise<EscrowSet>;
  /** Wipes everything on the receipts of that set. Null: something was written since; it must be handed over first. */
  readonly wipe: (handed: EscrowSet, receipts: readonly string[]) => Promise<Stopped | null>;
};

export const createHandOverStore = (memory: VaultMemory, ports: VaultPorts): HandOverStore => ({
  address: () => memory.identity.serverAddress,
  bearer: () => `${memory.identity.deviceId}.${memory.identity.deviceSecret}`,
  countyKey: () => memory.identity.recoveryKey,
  set: () => inTurn(memory, () => escrowSet(memory, ports.newId(ports.now().getTime()))),
  wipe: ({ standing, changes }, receipts) =>
    inTurn(memory, async () => {
      if (escrowStanding(memory) !== standing) return null;
      await markStopped(ports.files, { at: ports.now().toISOString(), changes, receipts });
      memory.gone = true;
      memory.storage.close();
      return finishWipe(ports);
    }),
});
