import type { ClueDoc } from '../kinds/clue.ts';
import type { RoundDoc } from '../kinds/round.ts';
import type { LedgerRecord } from '../record.ts';
import { type ClueTables, clueFromRow } from './clue-from-row.ts';
import type { ClueColumn } from './column-names.ts';
import type { Doubt } from './doubt.ts';
import type { Header } from './find-header.ts';
import { type LedgerFrame, ledgerFrame } from './ledger-frame.ts';
import { markTwins } from './mark-twins.ts';
import { readSameAsAbove } from './read-same-as-above.ts';
import { rowNature } from './row-nature.ts';
import type { Sheet } from './sheet.ts';

/** One row of the file and what will become of it. Without `doc` nothing is made of it, for the reason in `skip`. */
export type PlannedRow = {
  readonly rowNo: number;
  readonly key: string;
  readonly doc?: ClueDoc;
  readonly doubts: readonly Doubt[];
  readonly skip?: 'row-is-total' | 'row-is-note' | 'row-blank' | 'already-imported';
  /** Looks like a matter that is already in the ledger, or stands above in the same file. */
  readonly twin?: boolean;
  readonly employerName?: string;
  readonly projectName?: string;
};

/** Everything an import would do, before anything is done. */
export type ClueImportPlan = {
  readonly rows: readonly PlannedRow[];
  /** The screening round of the ledger's period; undefined when it was made by an earlier import of this file. */
  readonly round?: { readonly key: string; readonly doc: RoundDoc };
  /** Id of the round that an earlier import of this file made. */
  readonly roundId?: string;
  readonly frame: LedgerFrame;
  readonly totals: {
    readonly take: number;
    readonly doubtful: number;
    readonly people: number;
    readonly amountFen: number;
  };
};

export type ClueImportContext = ClueTables & {
  /** First 16 hex digits of the SHA-256 over what the sheet holds: the same content is the same import. */
  readonly fileKey: string;
  readonly existing: {
    readonly clues: readonly LedgerRecord<'clue'>[];
    readonly rounds: readonly LedgerRecord<'round'>[];
  };
  readonly office: { readonly name: string };
  readonly user: { readonly name: string };
};

const ROUND_KINDS: readonly (readonly [number, string])[] = [
  [1, '每月'],
  [3, '季度'],
];

const monthsBetween = (fromOn: string, toOn: string) =>
  (Number(toOn.slice(0, 4)) - Number(fromOn.slice(0, 4))) * 12 +
  Number(toOn.slice(5, 7)) -
  Number(fromOn.slice(5, 7)) +
  1;

const roundOf = (
  frame: LedgerFrame,
  found: number,
  { fileKey, office, user }: ClueImportContext,
): RoundDoc | undefined => {
  if (!frame.period || found === 0) return undefined;
  const span = monthsBetween(frame.period.fromOn, frame.period.toOn);
  return {
    name: [...frame.title].slice(0, 100).join(''),
    roundKind: ROUND_KINDS.find(([months]) => months === span)?.[1] ?? '专项',
    ...frame.period,
    area: [...(frame.unit ?? office.name)].slice(0, 200).join(''),
    people: frame.filledBy ?? user.name,
    foundCount: found,
    importKey: fileKey,
  };
};

const totalsOf = (rows: readonly PlannedRow[]): ClueImportPlan['totals'] => {
  const docs = rows.flatMap(({ doc }) => (doc ? [doc] : []));
  return {
    take: docs.length,
    doubtful: rows.filter(({ doubts }) => doubts.some(({ weight }) => weight === 'doubt')).length,
    people: docs.reduce((sum, { people = 0 }) => sum + people, 0),
    amountFen: docs.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
  };
};

/** Days without a year are looked for in the ledger's period; without one, in the year up to today. */
const dayFrameOf = (frame: LedgerFrame, today: string) =>
  frame.period ?? { fromOn: `${today.slice(0, 4)}-01-01`, toOn: today };

/**
 * What importing a sheet as screening ledger would create, row by row, with every doubt. Pure: nothing is saved here.
 * A row whose key is already in the ledger is skipped, so a second import of the same content creates nothing.
 */
export const planClueImport = (
  sheet: Sheet,
  header: Pick<Header<ClueColumn>, 'top' | 'bodyTop' | 'labels' | 'mapping'>,
  context: ClueImportContext,
): ClueImportPlan => {
  const frame = ledgerFrame(sheet, header.top);
  const dayFrame = dayFrameOf(frame, context.today);
  const known = new Set(context.existing.clues.map(({ doc }) => doc.importKey));
  const body = sheet.rows.slice(header.bodyTop);
  const nature = (cells: Sheet['rows'][number]) => rowNature(cells, header.mapping.seq);
  const filled = readSameAsAbove(body, (cells) => nature(cells) !== 'matter');
  const read = filled.map(({ cells, copied }, i): PlannedRow => {
    const rowNo = header.bodyTop + i + 1;
    const key = `${context.fileKey}.${rowNo}`;
    const kind = nature(cells);
    if (kind !== 'matter') return { rowNo, key, doubts: [], skip: kind };
    if (known.has(key)) return { rowNo, key, doubts: [], skip: 'already-imported' };
    const row = { rowNo, cells, copied, labels: header.labels, mapping: header.mapping };
    return { rowNo, key, ...clueFromRow(row, dayFrame, key, context) };
  });
  const rows = markTwins(read, context.existing.clues, header);
  const totals = totalsOf(rows);
  const before = context.existing.rounds.find(({ doc }) => doc.importKey === context.fileKey);
  const round = before ? undefined : roundOf(frame, totals.take, context);
  return {
    rows,
    ...(round ? { round: { key: context.fileKey, doc: round } } : {}),
    ...(before ? { roundId: before.id } : {}),
    frame,
    totals,
  };
};
