import { useCallback, useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { askToKeep } from '../../vault/ask-to-keep.ts';

export type StorageFacts = {
  /** Did the browser promise not to clear our storage by itself. */
  readonly kept: 'yes' | 'no' | 'unknown';
  readonly usedBytes: number | undefined;
  /** Null where the computer does not say. */
  readonly freeBytes: number | null;
};

const lookUp = async (): Promise<StorageFacts> => {
  const kept = await navigator.storage?.persisted?.().catch(() => undefined);
  const usage = (await navigator.storage?.estimate?.().catch(() => undefined))?.usage;
  const freeBytes = await bridge.freeBytes().catch(() => null);
  return { kept: kept === undefined ? 'unknown' : kept ? 'yes' : 'no', usedBytes: usage, freeBytes };
};

/** How this computer keeps our storage, and how much room is left; null until it answered. `askAgain` asks the browser for its promise. */
export const useStorageFacts = (): { readonly facts: StorageFacts | null; readonly askAgain: () => Promise<void> } => {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const look = useCallback(async () => setFacts(await lookUp()), []);
  useEffect(() => {
    // What the start asked may still be on its way: the answer is waited for, not guessed.
    void askToKeep().then(look);
  }, [look]);
  return {
    facts,
    askAgain: async () => {
      await askToKeep();
      await look();
    },
  };
};
