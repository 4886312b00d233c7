import type { Form } from './form.ts';
import { type BareFacts, makePaper } from './make-paper.ts';

/** Signs of nobody's writing that show where the marked text begins and ends. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];

const linesOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) {
    const runs = value.every((one) => typeof one === 'object' && one !== null && 'text' in one && !('block' in one));
    return runs && value.length > 0 ? [value.map((one) => String(one.text)).join('')] : value.flatMap(linesOf);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    (key === 'text' || key === 'lead') && typeof part === 'string' ? [part] : linesOf(part),
  );
};

export type WordingInPlace = {
  readonly before: readonly string[];
  readonly text: readonly string[];
  readonly after: readonly string[];
};

/** A marked text as the blank form of a day has it, with the lines before and after; null where the blank form does not show that place. */
export const wordingInPlace = (form: Form, key: string, text: string, bare: BareFacts): WordingInPlace | null => {
  const full = `${form.code}.${key}`;
  const countyWording: BareFacts['countyWording'] = (asked) =>
    asked === full ? { text: OPEN + text + CLOSE, version: '' } : bare.countyWording?.(asked);
  const made = makePaper(form, { ...bare, countyWording });
  if (!made.ok) return null;
  const lines = made.value.sections.flatMap(({ blocks }) => linesOf(blocks));
  const first = lines.findIndex((line) => line.includes(OPEN));
  const last = lines.findIndex((line, at) => at >= first && line.includes(CLOSE));
  if (first < 0 || last < 0) return null;
  const plain = (some: readonly string[]) => some.map((line) => line.replaceAll(OPEN, '').replaceAll(CLOSE, ''));
  return {
    before: plain(lines.slice(Math.max(0, first - 1), first)),
    text: plain(lines.slice(first, last + 1)),
    after: plain(lines.slice(last + 1, last + 2)),
  };
};
