import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Doc } from '../../domain/record.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import type { OfficeDesk } from './office-desk.ts';

const NUMBERED: ReadonlySet<string> = new Set(['case', 'agreement']);
const PLACES = ['no', 'finalNo'] as const;

const wholeDoc = ({ set }: WireChange): Doc | undefined => set.find(({ path }) => path === '')?.now as Doc | undefined;

/** The numbers a change would put on its document. */
export const labelsOf = (change: WireChange): string[] => {
  if (!NUMBERED.has(change.kind)) return [];
  const whole = wholeDoc(change);
  const offered = [
    ...PLACES.map((place) => whole?.[place]),
    ...change.set.flatMap(({ path, now }) => ((PLACES as readonly string[]).includes(path) ? [now] : [])),
  ];
  return offered.filter((label) => typeof label === 'string');
};

/** Whose the numbers are, by label: of the register's rows on the desk, and of those that the same action brings. */
const ownersOf = (desk: OfficeDesk, group: readonly WireChange[]): ReadonlyMap<unknown, unknown> => {
  const brought = group.flatMap((change) => (change.kind === 'numberUse' ? [wholeDoc(change)] : []));
  const held = [...desk.records.values()].flatMap(({ kind, doc }) => (kind === 'numberUse' ? [doc] : []));
  return new Map([...brought, ...held].flatMap((use) => (use ? [[use.label, use.usedFor]] : [])));
};

/**
 * A document bears a number only if the register has it under that document (S20). After a county was put back, or from a copied disk, a text may
 * come whose number went to another meanwhile, or whose row of the register was refused: it is kept for a person, and never put beside the other.
 */
export const numberIsTheirs = (
  desk: OfficeDesk,
  group: readonly WireChange[],
): ((change: WireChange) => ProblemCode | null) => {
  const owners = group.some((change) => labelsOf(change).length > 0) ? ownersOf(desk, group) : new Map();
  return (change) => {
    const before = desk.records.get(change.recordId)?.doc;
    for (const label of labelsOf(change)) {
      if (before?.no === label || before?.finalNo === label) continue;
      if (!owners.has(label)) return 'number-not-registered';
      if (owners.get(label) !== change.recordId) return 'number-used-twice';
    }
    return null;
  };
};
