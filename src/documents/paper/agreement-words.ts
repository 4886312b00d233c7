import { orBlank } from './blank.ts';
import { dayWords } from './day-words.ts';
import type { PaperFacts } from './form.ts';

type Known = Pick<PaperFacts, 'agreement' | 'office' | 'case'>;

/** "清河县双龙镇人民调解委员会于2026年11月25日主持达成的《人民调解协议书》（编号：…）". */
export const agreementWords = ({ agreement, case: matter, office }: Known): string =>
  `${agreement?.committee || matter?.committee || office.committee}于${dayWords(agreement?.signedOn)}主持达成的《人民调解协议书》（编号：${orBlank(agreement?.no, 7)}）`;
