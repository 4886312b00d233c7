import { breakLines } from '../break-lines.ts';
import { mm } from '../millimetres.ts';

const SIZE = 22;
/** Of the type area, in mm; narrower where a line would end within a word. */
const WIDTHS = [156, 152, 148, 144, 140, 136, 132, 128, 124, 120, 116, 112, 108];
/** Words of our titles that a line never parts (GB/T 9704-2012: 回行时词意完整). */
const WORDS =
  /拖欠农民工工资|拖欠|农民工|工资|矛盾纠纷|纠纷|排查|人民调解|工作情况|情况|报告|专报|司法所|司法局|关于/gu;

const partsWord = (text: string, at: number): boolean =>
  [...text.matchAll(WORDS)].some(({ 0: word, index }) => index < at && at < index + word.length);

const ends = (lines: readonly string[]): number[] =>
  lines.slice(0, -1).map((_line, at) => lines.slice(0, at + 1).join('').length);

/** The lines of the title of a 公文: as few as the type area allows, and no word in two where that can be helped. */
export const titleLines = (text: string): readonly string[] => {
  const tried = WIDTHS.map((width) =>
    breakLines([{ text, bold: true }], mm(width) / SIZE).map(({ runs }) => runs.map((run) => run.text).join('')),
  );
  const [widest = [text]] = tried;
  return (
    tried.find((lines) => lines.length === widest.length && !ends(lines).some((at) => partsWord(text, at))) ?? widest
  );
};
