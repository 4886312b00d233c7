import { foldMiddleDot } from '../fold-middle-dot.ts';
import type { Party } from '../kinds/party.ts';
import { partyKindByName } from './party-kind-by-name.ts';
import { doubtful, noted, type Reading, type Remark, taken } from './reading.ts';

/** Parties of one cell, how many people it speaks of (朱丽娟等11人), and the unit it names. */
export type PartiesRead = {
  readonly parties: readonly Party[];
  readonly people?: number;
  readonly employerName?: string;
};

/** 、,; and line breaks part names; a middle dot or a blank inside a name does not. */
const NAME_BREAK = /[、,,;;\n\r]+/u;
const SIDE_BREAK = /[/／]|(?<=[^\s]{2})\s*(?:与|诉|vs)\s*(?=[^\s]{2,})/u;
const COUNT = /等\s*(\d{1,6})\s*[人名户]?$/u;

const MOST_LETTERS = 100;

const ROLES = ['申请人', '被申请人', '第三人'] as const;

type PartyRead = { readonly party: Party; readonly sure: boolean; readonly cut: boolean };

const partyOf = (typed: string, order: number, role: string | undefined): PartyRead => {
  const whole = foldMiddleDot(typed).replace(COUNT, '').replace(/等$/u, '').trim();
  const name = [...whole].slice(0, MOST_LETTERS).join('');
  const { kind, sure } = partyKindByName(name);
  return { party: { order, name, kind, ...(role ? { role } : {}) }, sure, cut: name !== whole };
};

const remarksOn = (text: string, sides: number, parties: readonly PartyRead[]): Remark[] => [
  ...(sides > 1 || COUNT.test(text) ? [noted('cell-rewritten')] : []),
  ...(parties.every(({ sure }) => sure) ? [] : [doubtful('cell-party-kind')]),
  ...(parties.some(({ cut }) => cut) ? [doubtful('too-long', { max: MOST_LETTERS })] : []),
];

/**
 * "魏勇桂、苏德磊" → two people without a side; "朱丽娟等11人/安泰化工有限公司" → 申请人 and 被申请人.
 * Names stay as typed, rare characters included; the dot of a name becomes U+00B7.
 */
export const readParties = (text: string): Reading<PartiesRead> => {
  const sides = text.split(SIDE_BREAK).filter((side) => side.trim() !== '');
  const people = Number(COUNT.exec(sides[0]?.trim() ?? '')?.[1] ?? Number.NaN);
  const read = sides.flatMap((side, i) => {
    const role = sides.length > 1 ? ROLES[Math.min(i, 2)] : undefined;
    return side
      .split(NAME_BREAK)
      .filter((name) => name.trim() !== '')
      .map((name) => ({ name, role }));
  });
  const parties = read.map(({ name, role }, i) => partyOf(name, i + 1, role));
  const unit = parties.find(({ party }) => party.kind !== '自然人' && party.kind !== '其他法人')?.party.name;
  const value: PartiesRead = {
    parties: parties.map(({ party }) => party),
    ...(Number.isFinite(people) ? { people } : {}),
    ...(unit ? { employerName: unit } : {}),
  };
  return taken(value, ...remarksOn(text, sides.length, parties));
};
