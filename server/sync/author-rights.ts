import type { OfficeHeld, OfficeUser, UserState } from './office-store.ts';

/**
 * What the author of change `n` was allowed as far as the device could know when it was made (S8): the state under the newest user list told
 * before `n`. A user the device met on its own (enrolled there) counts from his first state.
 */
export const authorRights = (user: OfficeUser, told: OfficeHeld['told'], n: number): UserState => {
  const known = told.reduce((best, { version, fromN }) => (fromN <= n ? Math.max(best, version) : best), 0);
  const then = user.history.findLast(({ version }) => version <= known) ?? user.history[0];
  return then ?? { version: 0, role: user.role, revoked: user.revoked };
};
