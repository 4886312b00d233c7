import type { PaperFacts } from '../../paper/form.ts';

type Target = {
  readonly word: string;
  readonly rule?: string;
  readonly to: (county: string, township: string) => string;
};

/** To whom a matter is handed on, and the rule that says so, where there is one. */
const TARGETS: readonly Target[] = [
  { word: '劳动保障监察机构', rule: 'wages-mediation-duty', to: (county) => `${county}人力资源和社会保障局` },
  { word: '公安机关', rule: 'mediation-escalation', to: (county) => `${county}公安局` },
  { word: '人民法院', to: (county) => `${county}人民法院` },
  { word: '信访部门', to: (county) => `${county}信访局` },
  { word: '其他单位', to: () => '' },
];

export const TARGET_WORDS: readonly string[] = TARGETS.map(({ word }) => word);
export const TARGET_RULES: readonly string[] = TARGETS.flatMap(({ rule }) => rule ?? []);

const [FIRST] = TARGETS;
const targetOf = (word: string | undefined): Target | undefined => TARGETS.find((one) => one.word === word) ?? FIRST;

/** The rule that a referral to this target rests on, where there is one. */
export const ruleOf = (word: string | undefined): string | undefined => targetOf(word)?.rule;

/** The usual name of the unit; the clerk can write another. */
export const unitOf = (word: string | undefined, { office }: Pick<PaperFacts, 'office'>): string =>
  targetOf(word)?.to(office.county, office.township) ?? '';
