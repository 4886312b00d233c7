/** What every probe page offers: one first sync from nothing, and how many records then lie in IndexedDB. */
export type FirstSync = { readonly ms: number; readonly records: number };
export type SyncProbe = {
  readonly prepare: (code: string) => Promise<void>;
  readonly firstSync: () => Promise<FirstSync>;
  /** Changes one field of one clue and sends it; ours only. */
  readonly editOneField?: () => Promise<void>;
};

export const offerProbe = (probe: SyncProbe): void => {
  (globalThis as unknown as { syncProbe: SyncProbe }).syncProbe = probe;
};
