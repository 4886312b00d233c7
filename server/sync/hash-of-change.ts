import { createHash } from 'node:crypto';
import type { Change } from '../../domain/change.ts';
import { writtenOut } from './written-out.ts';

const hashUnder = (change: Omit<Change, 'hash'>, id: string): string => {
  const [before, after] = writtenOut(change);
  return createHash('sha256')
    .update(`${before}${JSON.stringify(id)}${after}`)
    .digest('hex');
};

/** The hash of protocol/change-hash.ts, without a trip to a thread for each of two hundred small texts. */
export const hashOfChange = (change: Omit<Change, 'hash'>): string => hashUnder(change, change.id);

/** What a change says, whatever its number: the hash it would have with an empty id (S18). */
export const contentOfChange = (change: Omit<Change, 'hash'>): string => hashUnder(change, '');
