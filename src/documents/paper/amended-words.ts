import { blank, orBlank } from './blank.ts';
import { dayWords } from './day-words.ts';
import type { PaperFacts } from './form.ts';

type Known = Pick<PaperFacts, 'amends' | 'agreement' | 'blanks'>;

/** "2026年11月25日签订的《人民调解协议书》（编号：…）": the sealed document, named so that nobody takes another for it. `did`: 签订 of an agreement, 作出 of whatever document. */
export const amendedWords = ({ amends, agreement, blanks }: Known, did: string): string => {
  const title = blanks && did === '作出' ? blank(8) : '人民调解协议书';
  const sealed = amends ?? { title, no: agreement?.no ?? '', on: agreement?.signedOn ?? '' };
  return `${dayWords(blanks ? undefined : sealed.on || undefined)}${did}的《${sealed.title}》（编号：${orBlank(blanks ? undefined : sealed.no, 10)}）`;
};
