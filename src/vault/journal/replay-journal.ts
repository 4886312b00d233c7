import type { Change } from '../../../domain/change.ts';
import { splitChangeId } from '../../../protocol/change-schema.ts';
import type { JournalEntry } from './journal.ts';

type ForkEntry = Extract<JournalEntry, { t: 'fork' }>;

/** What the journal knows of this laptop. */
export type Replayed = {
  /** The identity of the last fork that is whole on disk; null: it never forked. */
  readonly identity: ForkEntry['identity'] | null;
  /** Changes of the present identity, by n. */
  readonly changes: ReadonlyMap<number, Change>;
  /** Changes numbered under earlier identities and never again since, oldest first. */
  readonly former: readonly Change[];
  readonly withdrawn: ReadonlySet<string>;
  readonly lastN: number;
};

const wholeForks = (entries: readonly JournalEntry[]): ForkEntry[] =>
  entries.flatMap((entry, at) => {
    if (entry.t !== 'fork') return [];
    const after = entries.slice(at + 1, at + 1 + entry.count);
    const own = after.filter(
      (one) => one.t === 'change' && splitChangeId(one.change.id).deviceId === entry.identity.deviceId,
    );
    return own.length === entry.count ? [entry] : [];
  });

/** Reads the journal's entries as the story of one laptop that began as `firstDeviceId`. A fork that is not whole never happened. */
export const replayJournal = (entries: readonly JournalEntry[], storedDeviceId: string): Replayed => {
  const forks = wholeForks(entries);
  const identity = forks.at(-1)?.identity ?? null;
  const present = identity?.deviceId ?? storedDeviceId;
  const torn = new Set(
    entries.flatMap((entry) => (entry.t === 'fork' && !forks.includes(entry) ? [entry.identity.deviceId] : [])),
  );
  const changes = new Map<number, Change>();
  const former: Change[] = [];
  const withdrawn = new Set<string>();
  for (const entry of entries) {
    if (entry.t === 'withdrawn') withdrawn.add(entry.id);
    if (entry.t !== 'change') continue;
    const { deviceId, n } = splitChangeId(entry.change.id);
    if (deviceId === present) changes.set(n, entry.change);
    else if (!torn.has(deviceId)) former.push(entry.change);
  }
  const replaced = new Set(
    entries.flatMap((entry) =>
      entry.t === 'change' && entry.replaces && !torn.has(splitChangeId(entry.change.id).deviceId)
        ? [entry.replaces]
        : [],
    ),
  );
  return {
    identity,
    changes,
    former: former.filter(({ id }) => !replaced.has(id)),
    withdrawn,
    lastN: Math.max(0, ...changes.keys()),
  };
};
