import type { Change } from '../../domain/change.ts';
import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import { hashOfChange } from './hash-of-change.ts';

/** Do id and hash of every change say the truth? A change that names another device or another content is nobody's. */
export const changesAreSound = (deviceId: string, changes: readonly WireChange[]): boolean =>
  changes.every(
    (change) =>
      splitChangeId(change.id).deviceId === deviceId && change.hash === hashOfChange(change as unknown as Change),
  );
