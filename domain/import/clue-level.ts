import type { ClueDoc } from '../kinds/clue.ts';
import type { ClueTables } from './clue-from-row.ts';
import type { ClueColumn } from './column-names.ts';
import { levelWord, readLevel } from './read-level.ts';
import { doubtful, type Reading } from './reading.ts';
import type { RowReader } from './row-reader.ts';

type Reader = RowReader<ClueColumn>;

/** A blank level shows the computed one that takes its place. */
const takeLevel = (reader: Reader, stated: Reading<number>, shown: string) => {
  if (stated.value !== undefined) reader.take('level', stated, () => shown);
  else for (const remark of stated.remarks) reader.doubt('level', shown, remark);
  const text = reader.cell('level').text.trim();
  if (stated.value === undefined && text !== '') reader.left.push(`${reader.label('level')}:${text}`);
};

/** Keeps the ledger's level as an override; the computed one stands beside it and is pointed out when it is higher. */
export const levelled = (doc: ClueDoc, project: string | undefined, reader: Reader, tables: ClueTables): ClueDoc => {
  const stated = reader.has('level') ? readLevel(reader.cell('level').text, tables.synonyms.C14 ?? {}) : null;
  const result = tables.scoreOf(doc, project);
  const scored = result ? { score: result.score, scoreVersion: result.version } : {};
  const level = stated?.value;
  const shown = levelWord(level ?? result?.level);
  if (stated) takeLevel(reader, stated, shown);
  if (level === undefined)
    return { ...doc, ...scored, ...(result ? { level: result.level, levelBy: 'computed' } : {}) };
  if (result && result.level > level)
    reader.doubt('level', shown, doubtful('level-below-computed', { computed: result.level, stated: level }));
  return { ...doc, ...scored, level, levelBy: 'override', levelReason: '按原台账' };
};
