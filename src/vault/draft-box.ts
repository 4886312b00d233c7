import { commit } from './commit.ts';
import type { Draft, OpenVault } from './open-vault.ts';
import { inTurn, type VaultMemory } from './vault-memory.ts';

/** Two people of one computer may have the same form open: each has a row of their own. */
const draftRow = (key: string, userId: string): string => `${key}@${userId}`;

/** Rows of this form that this person may go on with: their own, or, for a director, one that a stopped person left. Own first. */
export const draftRowsOf = (memory: VaultMemory, key: string, userId: string): readonly string[] => {
  const { users, formerUsers = [] } = memory.identity;
  const isDirector = users.some(({ id, role }) => id === userId && role === 'director');
  const left = isDirector ? formerUsers.map(({ id }) => id) : [];
  const found = [userId, ...left].flatMap((id) =>
    // Rows from before people had their own bear the form's key alone.
    [draftRow(key, id), key].filter((row) => memory.drafts.get(row)?.userId === id),
  );
  return found.slice(0, 1);
};

/** Open forms, encrypted as one types. */
export const createDraftBox = (memory: VaultMemory, userId: string, now: () => Date): OpenVault['drafts'] => {
  const get = (key: string): Draft | undefined => memory.drafts.get(draftRowsOf(memory, key, userId)[0] ?? '');
  return {
    get,
    all: () =>
      [...new Set([...memory.drafts.values()].map(({ key }) => key))].flatMap((key): Draft[] => {
        const draft = get(key);
        return draft ? [draft] : [];
      }),
    put: (key, value) =>
      inTurn(memory, async () => {
        const row = draftRow(key, userId);
        const draft: Draft = { key, savedAt: now().toISOString(), userId, value };
        const sealed = await memory.cipher.seal(`drafts|${row}`, draft);
        // What a stopped person left is taken over, not doubled.
        const before = draftRowsOf(memory, key, userId).filter((one) => one !== row);
        await commit(memory, { drafts: { remove: before, put: [{ key: row, sealed }] } });
        for (const one of before) memory.drafts.delete(one);
        memory.drafts.set(row, draft);
        memory.live.tell();
      }),
    remove: (key) =>
      inTurn(memory, async () => {
        const rows = draftRowsOf(memory, key, userId);
        await commit(memory, { drafts: { remove: rows } });
        for (const row of rows) memory.drafts.delete(row);
        memory.live.tell();
      }),
  };
};
