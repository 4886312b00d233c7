import type { PaperFacts } from './form.ts';

const lawOf = (cited: string): string => /^《.+?》/u.exec(cited)?.[0] ?? '';

/** Several rules in one breath, each law named once: "《甲法》第三条、第七条，《乙法》第二条". */
export const citeTogether = (cite: PaperFacts['cite'], ...rules: readonly string[]): string =>
  rules
    .map(cite)
    .filter(Boolean)
    .reduce((text, cited) => {
      if (text === '') return cited;
      const law = lawOf(cited);
      return text.lastIndexOf('《') === text.lastIndexOf(law) && law
        ? `${text}、${cited.slice(law.length)}`
        : `${text}，${cited}`;
    }, '');
