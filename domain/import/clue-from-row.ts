import { formatFen } from '../format-fen.ts';
import type { ClueDoc } from '../kinds/clue.ts';
import { levelled } from './clue-level.ts';
import { clueParties } from './clue-parties.ts';
import { clueStatus } from './clue-status.ts';
import type { ClueColumn } from './column-names.ts';
import type { Doubt } from './doubt.ts';
import { given } from './given.ts';
import { readBrief } from './read-brief.ts';
import { readCode, type Synonyms } from './read-code.ts';
import { type DayFrame, readDay } from './read-day.ts';
import { moneyUnit, readMoney } from './read-money.ts';
import { readPeople } from './read-people.ts';
import { readWords } from './read-words.ts';
import { doubtful } from './reading.ts';
import { type BodyRow, type RowReader, rowReader } from './row-reader.ts';

/** What reading a ledger row needs from outside. `words` gives a code list's values for today. */
export type ClueTables = {
  readonly today: string;
  /** Version of the list of types in force, kept beside the type. */
  readonly typeVersion: string | null;
  readonly words: (list: 'C03' | 'C12' | 'C13') => readonly string[];
  readonly synonyms: Synonyms;
  /** The risk rules applied to a draft; null when they do not judge this kind of matter. */
  readonly scoreOf: (
    doc: ClueDoc,
    projectName: string | undefined,
  ) => { readonly score: number; readonly level: number; readonly version: string } | null;
};

/** A draft of one matter, what is doubtful in it, and the units and projects it names (to be linked, not typed again). */
export type ClueDraft = {
  readonly doc: ClueDoc;
  readonly doubts: readonly Doubt[];
  readonly employerName?: string;
  readonly projectName?: string;
};

type Reader = RowReader<ClueColumn>;

const WAGE_TYPE = '拖欠农民工工资';
const OTHER_TYPE = '其他';
const ANY_DAY: DayFrame = { fromOn: '1900-01-01', toOn: '2999-12-31' };

const words = (reader: Reader, field: ClueColumn, max: number) =>
  reader.take(field, readWords(reader.cell(field).text, max));

const code = (reader: Reader, field: 'type' | 'source' | 'industry', list: 'C03' | 'C12' | 'C13', tables: ClueTables) =>
  reader.take(field, readCode(reader.cell(field).text, tables.words(list), tables.synonyms[list] ?? {}));

/** A type that our list does not know becomes 其他, in plain sight; its own word stays in the remark. */
const typeOf = (reader: Reader, tables: ClueTables): string => {
  const type = code(reader, 'type', 'C03', tables);
  if (type === undefined) reader.doubt('type', OTHER_TYPE, doubtful('unknown-code'));
  return type ?? OTHER_TYPE;
};

/** The day found; when it cannot be read the ledger's last day stands in, in plain sight. */
const foundOn = (reader: Reader, frame: DayFrame): string => {
  const reading = readDay(reader.cell('foundOn'), frame);
  return reader.take('foundOn', reading) ?? standIn(reader, frame.toOn);
};

const standIn = (reader: Reader, day: string): string => {
  reader.doubt('foundOn', day, doubtful('not-a-date'));
  return day;
};

const optionalDay = (reader: Reader, field: 'dueOn' | 'closedOn', frame: DayFrame): string | undefined => {
  const cell = reader.cell(field);
  return cell.text.trim() === '' ? undefined : reader.take(field, readDay(cell, { ...ANY_DAY, toOn: frame.toOn }));
};

const briefFacts = (reader: Reader, frame: DayFrame, isWage: boolean) => {
  const read = readBrief(reader.cell('brief').text, frame.toOn);
  const project = isWage ? read.projectName : undefined;
  const period = isWage ? given({ periodFrom: read.periodFrom, periodTo: read.periodTo }) : {};
  const shown = [
    project,
    read.periodFrom && [read.periodFrom, read.periodTo].filter(Boolean).join(' 至 '),
    ...read.signs,
  ];
  for (const remark of read.remarks) reader.doubt('brief', shown.filter(Boolean).join(';'), remark);
  const signs = Object.fromEntries(read.signs.map((sign) => [sign, true as const]));
  return { project, fields: { ...period, ...(read.signs.length > 0 ? { signs } : {}) } };
};

const people = (reader: Reader, named: number | undefined): number | undefined => {
  const reading = readPeople(reader.cell('people'));
  const value = reader.take('people', reading);
  if (named !== undefined && value !== undefined && named !== value)
    reader.doubt('people', String(value), doubtful('cell-count-differs', { named, value }));
  return value ?? named;
};

/** One body row of a screening ledger as a draft. Nothing is guessed in silence: every difference is in `doubts`. */
export const clueFromRow = (
  row: BodyRow<ClueColumn>,
  frame: DayFrame,
  importKey: string,
  tables: ClueTables,
): ClueDraft => {
  const reader = rowReader(row);
  const parties = clueParties(reader, tables.today);
  const type = typeOf(reader, tables);
  const isWage = type === WAGE_TYPE;
  const brief = briefFacts(reader, frame, isWage);
  const money = readMoney(reader.cell('amount'), moneyUnit(reader.label('amount')));
  const base = {
    foundOn: foundOn(reader, frame),
    place: words(reader, 'place', 200) ?? '',
    brief: words(reader, 'brief', 4000) ?? '',
    type,
    status: clueStatus(reader, tables.synonyms),
    importKey,
    ...brief.fields,
    ...(tables.typeVersion ? { typeVersion: tables.typeVersion } : {}),
    ...given({
      no: words(reader, 'no', 40),
      parties: parties.map,
      people: people(reader, parties.people),
      amountFen: reader.take('amount', money, formatFen),
      source: code(reader, 'source', 'C12', tables),
      industry: code(reader, 'industry', 'C13', tables),
      finder: words(reader, 'finder', 40),
      demand: words(reader, 'demand', 2000),
      leader: words(reader, 'leader', 40),
      owner: words(reader, 'owner', 40),
      ownerPhone: words(reader, 'ownerPhone', 40),
      unit: words(reader, 'unit', 100),
      coUnits: words(reader, 'coUnits', 200),
      measures: words(reader, 'measures', 4000),
      dueOn: optionalDay(reader, 'dueOn', frame),
      closedOn: optionalDay(reader, 'closedOn', frame),
    }),
  };
  for (const field of ['place', 'brief'] as const)
    if (base[field] === '') reader.doubt(field, '', doubtful('cell-blank'));
  const remark = [words(reader, 'remark', 1500), ...reader.left].filter(Boolean).join(';');
  const doc = levelled(
    { ...base, ...(remark ? { remark: [...remark].slice(0, 2000).join('') } : {}) },
    brief.project,
    reader,
    tables,
  );
  return {
    doc,
    doubts: reader.doubts,
    ...given({ employerName: isWage ? parties.employerName : undefined, projectName: brief.project }),
  };
};
