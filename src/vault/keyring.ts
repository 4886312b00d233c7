import type { Keyring } from './vault-storage.ts';

/** A keyring without what else lies in its row. */
export const keyringOf = ({ wraps, recovery, generation = 0 }: Keyring): Keyring => ({ wraps, recovery, generation });

/** The keyring that counts: an older one may still hold a password that was changed or reset since. */
export const youngerKeyring = (one: Keyring | undefined, two: Keyring | undefined): Keyring | undefined =>
  one && two ? ((two.generation ?? 0) > (one.generation ?? 0) ? two : one) : (one ?? two);
