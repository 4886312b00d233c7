/** What is known of a matter, by fact name; absent: not known. */
export type RiskFacts = Readonly<Record<string, number | boolean | string | undefined>>;

/** The closed language of the rule table. */
export type RiskCondition = {
  readonly fact: string;
  readonly is: 'at-least' | 'below' | 'equal' | 'one-of';
  readonly value: number | string | boolean | readonly string[];
};

export type RiskRule = {
  readonly id: string;
  readonly text: string;
  readonly basis: string;
  readonly field: string;
  /** Asked of every matter, not only of wage arrears. */
  readonly always?: boolean;
  /** Red at once, whatever the score. */
  readonly hard?: boolean;
  /** At least this level when hit. */
  readonly floorLevel?: number;
  /** The first band whose conditions all hold gives the points. */
  readonly bands: readonly {
    readonly when: readonly RiskCondition[];
    readonly points: number;
    readonly reason: string;
  }[];
};

export type RiskRules = {
  readonly version: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly questions: readonly { readonly key: string; readonly question: string }[];
  readonly levels: readonly { readonly atLeast: number; readonly level: number }[];
  /** §3.4: so many people lift the level by themselves. */
  readonly peopleLevels: readonly { readonly atLeast: number; readonly level: number }[];
  readonly rules: readonly RiskRule[];
};

export type RiskLine = {
  readonly ruleId: string;
  readonly state: 'hit' | 'miss' | 'unknown';
  readonly points: number;
  readonly reason: string;
  readonly basis: string;
  readonly field: string;
};

export type RiskResult = {
  readonly score: number;
  /** 5 红 · 4 橙 · 3 黄 · 2 蓝. */
  readonly level: number;
  readonly version: string;
  /** Share of the rules whose facts are known, in percent. */
  readonly completeness: number;
  readonly hard: boolean;
  readonly lines: readonly RiskLine[];
};

/** true, false, or null when the fact is not known. */
const holds = (facts: RiskFacts, { fact, is, value }: RiskCondition): boolean | null => {
  const known = facts[fact];
  if (known === undefined) return null;
  if (is === 'one-of') return Array.isArray(value) && value.includes(String(known));
  if (is === 'equal') return known === value;
  return is === 'at-least' ? Number(known) >= Number(value) : Number(known) < Number(value);
};

const lineOf = (rule: RiskRule, facts: RiskFacts): RiskLine => {
  const base = { ruleId: rule.id, basis: rule.basis, field: rule.field };
  let unknown = false;
  for (const { when, points, reason } of rule.bands) {
    const verdicts = when.map((condition) => holds(facts, condition));
    if (verdicts.every((verdict) => verdict === true)) return { ...base, state: 'hit', points, reason };
    if (!verdicts.includes(false)) unknown = true;
  }
  return { ...base, state: unknown ? 'unknown' : 'miss', points: 0, reason: rule.text };
};

const levelBy = (steps: RiskRules['levels'], value: number): number =>
  steps.find(({ atLeast }) => value >= atLeast)?.level ?? 2;

/**
 * The transparent risk score (domain reference §4.9): every rule with hit, miss or unknown, its points, reason and basis. It rates a matter, never a person.
 * A hard trigger is red whatever the score, and mitigations are ignored; unknown counts nothing and lowers the completeness.
 */
export const scoreRisk = (facts: RiskFacts, rules: RiskRules): RiskResult => {
  const asked = rules.rules.filter(({ always }) => always || facts.wage === true);
  const lines = asked.map((rule) => lineOf(rule, facts));
  const hits = asked.filter((_, at) => lines[at]?.state === 'hit');
  const hard = hits.some((rule) => rule.hard);
  const sum = lines.reduce((total, { points }) => total + (hard && points < 0 ? 0 : points), 0);
  const score = Math.max(0, Math.min(100, sum));
  const lifted = Math.max(
    levelBy(rules.levels, score),
    levelBy(rules.peopleLevels, Number(facts.people ?? 0)),
    ...hits.map(({ floorLevel }) => floorLevel ?? 0),
  );
  const known = lines.filter(({ state }) => state !== 'unknown').length;
  return {
    score,
    level: hard ? 5 : lifted,
    version: rules.version,
    completeness: lines.length ? Math.round((known * 100) / lines.length) : 100,
    hard,
    lines,
  };
};
