/** The series of numbers that a device gives when it has no block, or none left (provisional numbers). */
export const PROVISIONAL_SERIES = '临';

/** "临-A-3": what is printed until the final number is known. `mark` is the device's, `k` counts on that device. */
export const provisionalLabel = (mark: string, k: number): string => `${PROVISIONAL_SERIES}-${mark}-${k}`;

/** The record id of its numberUse: one provisional number is one record of the whole office. */
export const provisionalId = (mark: string, k: number): string => `${PROVISIONAL_SERIES}.${mark}.${k}`;

export const isProvisional = (no: unknown): boolean =>
  typeof no === 'string' && no.startsWith(`${PROVISIONAL_SERIES}-`);
