import { fileProblem } from './file-problem.ts';
import type { PieceWatch } from './inflate-part.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

const TAGS = /<(?:\w+:)?(row|c|mergeCell|!DOCTYPE|!ENTITY)(?=[\s/>])([^<>]*)/gu;
/** The longest beginning of a tag that may be cut off at the end of a piece. */
const TAIL = 300;
const LAST_ROW = 1_048_576;

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

const mergedArea = (attributes: string): number => {
  const ref = /ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/u.exec(attributes);
  if (!ref) return 0;
  const [, left = '', top = '', right = '', bottom = ''] = ref;
  return (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
};

/** Counts what one workbook's sheets hold while they are being inflated, and stops at the first bound that is passed. */
export const sheetWatch = () => {
  const seen = { row: 0, c: 0, merged: 0 };

  const tag = (name: string, attributes: string): ReturnType<PieceWatch> => {
    if (name.startsWith('!')) return fileProblem('file-damaged');
    if (name === 'mergeCell') seen.merged += mergedArea(attributes);
    else seen[name === 'row' ? 'row' : 'c'] += 1;
    const rowNo = name === 'row' ? Number(/\sr="(\d{1,12})"/u.exec(attributes)?.[1] ?? 0) : 0;
    if (rowNo > LAST_ROW) return fileProblem('file-damaged');
    if (seen.row > WORKBOOK_LIMITS.rows) return fileProblem('file-too-many-rows', { limit: WORKBOOK_LIMITS.rows });
    if (seen.c > WORKBOOK_LIMITS.cells || seen.merged > WORKBOOK_LIMITS.mergedCells)
      return fileProblem('file-too-large');
    return null;
  };

  /** A watch over one sheet part; counts add up over all of them. */
  const overPart = (): PieceWatch => {
    const decoder = new TextDecoder('latin1');
    let tail = '';
    return (piece) => {
      const text = tail + decoder.decode(piece);
      const cut = text.lastIndexOf('<');
      const whole = cut >= 0 && text.length - cut < TAIL ? text.slice(0, cut) : text;
      tail = text.slice(whole.length);
      for (const [, name = '', attributes = ''] of whole.matchAll(TAGS)) {
        const refusal = tag(name, attributes);
        if (refusal) return refusal;
      }
      return null;
    };
  };
  return { overPart };
};
