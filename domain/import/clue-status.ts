import { CLUE_STATUSES, type ClueDoc } from '../kinds/clue.ts';
import type { ClueColumn } from './column-names.ts';
import { readCode, type Synonyms } from './read-code.ts';
import { doubtful } from './reading.ts';
import type { RowReader } from './row-reader.ts';

/** What a matter is that the ledger says nothing of: written down, no more. */
const UNSAID: ClueDoc['status'] = '已登记';

/** The state of handling; whatever it says beyond our word stays in the remark. */
export const clueStatus = (reader: RowReader<ClueColumn>, synonyms: Synonyms): ClueDoc['status'] => {
  if (!reader.has('status')) return UNSAID;
  const text = reader.cell('status').text.trim();
  const { value, remarks } = readCode(reader.cell('status').text, CLUE_STATUSES, synonyms.C16 ?? {});
  const status = CLUE_STATUSES.find((one) => one === value);
  reader.take('status', { value: status, remarks });
  if (status === undefined) reader.doubt('status', UNSAID, doubtful(text === '' ? 'cell-blank' : 'unknown-code'));
  else if (status !== text) reader.left.push(`${reader.label('status')}:${text}`);
  return status ?? UNSAID;
};
