import type { WireChange } from '../../protocol/change-schema.ts';
import type { TakenChange } from './office-store.ts';

/** What of a change in custody tells who wrote what, and when the county took it. */
export const takenChange = ({ recordId, userId, set }: WireChange, takenAt: Date): TakenChange => ({
  recordId,
  userId,
  set,
  at: takenAt.toISOString(),
});
