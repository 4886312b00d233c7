import type { WireChange } from '../../protocol/change-schema.ts';
import type { OfficeHeld } from './office-store.ts';

/** Fewer than this is everyday work in any office. */
export const MASS_AT_LEAST = 50;
const MASS_PART = 0.2;

/** The records a run of changes takes back (`voided`, domain/is-voided.ts). */
export const takesBack = (changes: readonly WireChange[]): string[] => [
  ...new Set(
    changes.flatMap(({ recordId, set }) =>
      set.some(({ path, now }) => path === 'voided' && now !== null) ? [recordId] : [],
    ),
  ),
];

/**
 * Does one action take back more of the office than one slip should (S12)? What this laptop itself entered does not count: undoing one's own
 * import is everyday. A director may; anybody else's action is parked whole.
 */
export const isMassVoid = (
  group: readonly WireChange[],
  mass: OfficeHeld['mass'],
  roleOf: (change: WireChange) => string,
): boolean => {
  if (!mass) return false;
  const own = new Set(mass.madeHere);
  const others = takesBack(group).filter((id) => !own.has(id));
  if (others.length <= Math.max(MASS_AT_LEAST, mass.records * MASS_PART)) return false;
  return !group.every((change) => roleOf(change) === 'director');
};
