import { PROVISIONAL_SERIES } from './provisional-number.ts';

/** A block of numbers, as far as it is known who has it. */
export type RegisterBlock = {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  /** What people call the device that has it: its mark, or 本机. */
  readonly device: string;
  /** `revoked`: the device is struck off; `skipped`: nobody has it, the county left it out after a restore. */
  readonly state?: 'revoked' | 'skipped';
};

/** A number that was given, from its numberUse record. */
export type RegisterUse = {
  readonly series: string;
  readonly year: number;
  readonly n: number;
  readonly label: string;
  readonly mark?: string | undefined;
  readonly usedFor: string;
  readonly usedForKind: string;
  readonly at: string;
  readonly status: 'used' | 'void';
  readonly voidReason?: string | undefined;
};

/** One number, or a run of numbers nobody has used yet; `why` says in plain words what became of it. */
export type RegisterRow = {
  readonly series: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly state: 'used' | 'void' | 'free';
  readonly use: RegisterUse | null;
  readonly why: string;
};

/** Rows of one series and year, highest number first. */
export type RegisterPart = {
  readonly series: string;
  readonly year: number;
  readonly used: number;
  readonly voided: number;
  readonly free: number;
  readonly rows: readonly RegisterRow[];
};

export type RegisterQuestion = {
  readonly blocks: readonly RegisterBlock[];
  readonly uses: readonly RegisterUse[];
  /** The calendar year now, Asia/Shanghai: what is left of an earlier one will not be used any more. */
  readonly year: number;
};

/** Other live numbers of the same document, by document. */
type Siblings = ReadonlyMap<string, readonly RegisterUse[]>;

const siblingsOf = (uses: readonly RegisterUse[]): Siblings => {
  const out = new Map<string, RegisterUse[]>();
  for (const use of uses) {
    const list = out.get(use.usedFor);
    if (list) list.push(use);
    else out.set(use.usedFor, [use]);
  }
  return out;
};

const whyUsed = (use: RegisterUse, siblings: Siblings): string => {
  if (use.status === 'void') return `已作废：${use.voidReason ?? ''}`;
  const others = (siblings.get(use.usedFor) ?? []).filter((one) => one !== use && one.status === 'used');
  const provisional = others.find(({ series }) => series === PROVISIONAL_SERIES);
  const final = others.find(({ series }) => series !== PROVISIONAL_SERIES);
  if (use.series === PROVISIONAL_SERIES)
    return final ? `临时编号，正式编号 ${final.label}` : '临时编号，正式编号还没有补';
  if (final) return `同一份文书还有编号 ${final.label}：两台电脑都定过稿，请核对纸上用的是哪一个`;
  return provisional ? `已用，纸上印的是临时编号 ${provisional.label}` : '已用';
};

const whyFree = ({ device, state, from, to, year }: RegisterBlock, now: number): string => {
  if (state === 'skipped') return '县里的服务器恢复过备份，这一段跳过不用，以免重号';
  const whose = device === '' ? '在本所其他电脑的号段里' : `在${device}的号段（${from}–${to}）里`;
  if (year < now) return `${whose}，年度已过，不再使用`;
  return state === 'revoked' ? `${whose}，这台电脑已停用，不再使用` : `${whose}，还没有用到`;
};

/** Runs between 1 and the highest known number that no known block covers: the county gives blocks without a gap, so they are somebody else's. */
const othersBlocks = (
  series: string,
  year: number,
  known: readonly RegisterBlock[],
  highest: number,
): RegisterBlock[] => {
  const out: RegisterBlock[] = [];
  let next = 1;
  const other = (to: number) => {
    if (to >= next) out.push({ id: `other.${next}`, series, year, from: next, to, device: '' });
  };
  for (const block of [...known].sort((a, b) => a.from - b.from)) {
    other(block.from - 1);
    next = Math.max(next, block.to + 1);
  }
  other(highest);
  return out;
};

const rowsOf = (block: RegisterBlock, byN: ReadonlyMap<number, RegisterUse>, siblings: Siblings, now: number) => {
  const rows: RegisterRow[] = [];
  const { series, year } = block;
  let freeFrom = block.from;
  const closeRun = (to: number) => {
    if (to >= freeFrom)
      rows.push({ series, year, from: freeFrom, to, state: 'free', use: null, why: whyFree(block, now) });
  };
  for (let n = block.from; n <= block.to; n += 1) {
    const use = byN.get(n);
    if (!use) continue;
    closeRun(n - 1);
    freeFrom = n + 1;
    rows.push({ series, year, from: n, to: n, state: use.status, use, why: whyUsed(use, siblings) });
  }
  closeRun(block.to);
  return rows;
};

const partOf = (series: string, year: number, rows: readonly RegisterRow[]): RegisterPart => {
  const many = (state: RegisterRow['state']) =>
    rows.reduce((sum, row) => sum + (row.state === state ? row.to - row.from + 1 : 0), 0);
  const highestFirst = [...rows].sort((a, b) => b.from - a.from);
  return { series, year, used: many('used'), voided: many('void'), free: many('free'), rows: highestFirst };
};

const provisionalPart = (year: number, uses: readonly RegisterUse[], siblings: Siblings): RegisterPart => {
  const rows = uses.map((use): RegisterRow => {
    const { series, n, status } = use;
    return { series, year, from: n, to: n, state: status, use, why: whyUsed(use, siblings) };
  });
  return partOf(PROVISIONAL_SERIES, year, rows);
};

/** 编号登记: every number of every series and year between 1 and the highest known one, with what became of it; no gap is left without a reason. */
export const numberRegister = ({ blocks, uses, year: now }: RegisterQuestion): readonly RegisterPart[] => {
  const siblings = siblingsOf(uses);
  const parts = new Map<string, { series: string; year: number; blocks: RegisterBlock[]; uses: RegisterUse[] }>();
  const partFor = ({ series, year }: { readonly series: string; readonly year: number }) => {
    const key = `${series}.${year}`;
    const part = parts.get(key) ?? { series, year, blocks: [], uses: [] };
    parts.set(key, part);
    return part;
  };
  for (const block of blocks) partFor(block).blocks.push(block);
  for (const use of uses) partFor(use).uses.push(use);
  return [...parts.values()]
    .map((part) => {
      const { series, year } = part;
      if (series === PROVISIONAL_SERIES) return provisionalPart(year, part.uses, siblings);
      const byN = new Map(part.uses.map((use) => [use.n, use]));
      const highest = part.uses.reduce((most, { n }) => Math.max(most, n), 0);
      const all = [...part.blocks, ...othersBlocks(series, year, part.blocks, highest)];
      return partOf(
        series,
        year,
        all.flatMap((block) => rowsOf(block, byN, siblings, now)),
      );
    })
    .sort(
      (a, b) =>
        Number(a.series === PROVISIONAL_SERIES) - Number(b.series === PROVISIONAL_SERIES) ||
        b.year - a.year ||
        (a.series < b.series ? -1 : 1),
    );
};
