import { create } from 'zustand';

/** What the status bar may say about the line. It never claims more than the last answer proved. */
export type SyncStatus = {
  readonly state: 'idle' | 'running' | 'waiting' | 'not-reached' | 'refused';
  /** When the county last answered everything and nothing was left to send; null: never in this vault. */
  readonly lastSyncedAt: string | null;
  readonly nextTryAt: string | null;
  /** Changes not yet with the county. */
  readonly waiting: number;
  readonly parked: number;
  readonly conflicts: number;
  /** Code of the last failure, for problem-sentence. */
  readonly problemCode: string | null;
};

/** Forgotten by a restart on purpose: facts live in the vault. Written by the sync engine alone. */
export const useSyncStatus = create<SyncStatus & { syncNow: () => void }>(() => ({
  state: 'idle',
  lastSyncedAt: null,
  nextTryAt: null,
  waiting: 0,
  parked: 0,
  conflicts: 0,
  problemCode: null,
  syncNow: () => {},
}));
