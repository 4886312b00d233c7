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

/** The first line of what is left, in a column so wide. */
const firstLine = (text: string, width: number): string =>
  (breakLines([{ text, bold: true }], mm(width) / SIZE)[0]?.runs ?? []).map((run) => run.text).join('') || text;

/** The lines of the title of a 公文: each as long as the type area allows without parting a word. */
export const titleLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  let from = 0;
  while (from < text.length) {
    const rest = text.slice(from);
    const tried = WIDTHS.map((width) => firstLine(rest, width));
    const line = tried.find(({ length }) => !partsWord(text, from + length)) ?? tried[0] ?? rest;
    lines.push(line);
    from += line.length;
  }
  return lines.length > 0 ? lines : [text];
};
